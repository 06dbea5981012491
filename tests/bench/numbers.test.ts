import { expect, test } from 'vitest';
import { median, percentile, rounded } from './numbers.ts';

test('the median is the middle, or the mean of the two in the middle', () => {
  expect(median([5, 1, 3])).toBe(3);
  expect(median([10, 1, 3, 2])).toBe(2.5);
  expect(() => median([])).toThrow(RangeError);
});

test('a percentile is a value that was measured', () => {
  const values = Array.from({ length: 200 }, (_, n) => n + 1);
  expect([0, 0.5, 0.95, 0.99, 1].map((share) => percentile(values, share))).toEqual([1, 100, 190, 198, 200]);
  expect(percentile([7], 0.99)).toBe(7);
});

test('figures are rounded', () => {
  expect(rounded(0.123_45, 3)).toBe(0.123);
});
