import { expect, test } from 'vitest';
import { matches } from './match.ts';

test('a name is found without its marks, by any of its words', () => {
  expect(matches('nguyen an', 'Nguyễn Văn An')).toBe(true);
  expect(matches('đặng', 'Dang Van Mau')).toBe(true);
  expect(matches('nguyen binh', 'Nguyễn Văn An')).toBe(false);
});

test('every text is searched, and what is missing is no hit', () => {
  expect(matches('0900000012', 'Lê Thị Mẫu', '0900000012')).toBe(true);
  expect(matches('null', 'Lê Thị Mẫu', null)).toBe(false);
});

test('nothing typed finds everything', () => {
  expect(matches(undefined, 'Lê Thị Mẫu')).toBe(true);
  expect(matches('  ', 'Lê Thị Mẫu')).toBe(true);
});
