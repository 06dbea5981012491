import type { Recall } from '@mauxn/wire';
import { expect, test } from 'vitest';
import { filterRecalls } from './filter.ts';

const recalls = [
  recall({ id: 'a', name: 'Nguyễn Văn Mẫu', state: 'open', reason: 'positive-pool' }),
  recall({ id: 'b', name: 'Đỗ Thị Thử', state: 'called', reason: 'invalid', phone: '0900000012' }),
  recall({ id: 'c', name: 'Ma Kim Lệ', state: 'open', reason: 'invalid', tubeCode: '9900000007' }),
];

test('each part of the filter narrows the list, and together they narrow it further', () => {
  expect(idsOf({ state: 'open' })).toEqual(['a', 'c']);
  expect(idsOf({ reason: 'invalid' })).toEqual(['b', 'c']);
  expect(idsOf({ state: 'open', reason: 'invalid' })).toEqual(['c']);
  expect(idsOf({})).toEqual(['a', 'b', 'c']);
});

test('a person is found by name without marks, by phone and by tube', () => {
  expect(idsOf({ q: 'do thu' })).toEqual(['b']);
  expect(idsOf({ q: '0900000012' })).toEqual(['b']);
  expect(idsOf({ q: '9900000007' })).toEqual(['c']);
});

function idsOf(filter: Parameters<typeof filterRecalls>[1]): readonly string[] {
  return filterRecalls(recalls, filter).map(({ id }) => id);
}

function recall(part: Partial<Recall>): Recall {
  const place = { siteName: 'Nhà văn hoá Thử Một', tubeCode: '9900000001' };
  const person = { name: 'Lê Thị Mẫu', birthYear: '1990', phone: null };
  return { id: 'r', state: 'open', reason: 'invalid', openedAt: 1, ...place, ...person, ...part };
}
