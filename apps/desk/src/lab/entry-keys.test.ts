import { expect, test } from 'vitest';
import { entryKeys, readCt, valueOfKey } from './entry-keys.ts';

test('every key stands for one result only', () => {
  const keys = Object.values(entryKeys).flat();
  expect(new Set(keys).size).toBe(keys.length);
});

test('letters work with Caps Lock on', () => {
  expect(valueOfKey('D')).toBe('positive');
  expect(valueOfKey('a')).toBe('negative');
  expect(valueOfKey('x')).toBeUndefined();
});

test('a Ct is read with comma or point, and nothing typed is no Ct', () => {
  expect(readCt('23,5')).toBe(23.5);
  expect(readCt(' 23.5 ')).toBe(23.5);
  expect(readCt('')).toBeNull();
});

test('what cannot be a Ct is not made into one', () => {
  expect(readCt('61')).toBeUndefined();
  expect(readCt('2 3')).toBeUndefined();
  expect(readCt('-5')).toBeUndefined();
});
