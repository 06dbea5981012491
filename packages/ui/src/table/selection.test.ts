import { expect, test } from 'vitest';
import { allKeys, toggled, withAll } from './selection.ts';

const rows = [1, 2, 3, 4, 5, 6];
const even = (row: number) => row % 2 === 0;

test('the box in the head stands for what may be chosen and belongs to all', () => {
  expect(allKeys(rows, String, {})).toEqual(['1', '2', '3', '4', '5', '6']);
  expect(allKeys(rows, String, { canSelect: even, inAll: (row) => row > 2 })).toEqual(['4', '6']);
});

test('choosing all and taking all back leaves alone what was chosen besides', () => {
  const chosen = withAll(new Set(['1']), ['4', '6'], true);
  expect([...chosen]).toEqual(['1', '4', '6']);
  expect([...withAll(chosen, ['4', '6'], false)]).toEqual(['1']);
});

test('a key goes in and out, and the set that was there stays as it was', () => {
  const before = new Set(['1']);
  expect([...toggled(before, '2')]).toEqual(['1', '2']);
  expect([...toggled(before, '1')]).toEqual([]);
  expect([...before]).toEqual(['1']);
});
