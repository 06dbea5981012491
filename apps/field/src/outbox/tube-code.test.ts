import { expect, test } from 'vitest';
import { readTubeCode } from './tube-code.ts';

test('takes the province’s codes, typed in small letters as well', () => {
  expect(readTubeCode('MX210001', 'MX[0-9]{6}')).toBe('MX210001');
  expect(readTubeCode(' mx210001 ', 'MX[0-9]{6}')).toBe('MX210001');
});

test('a person’s card is no tube code', () => {
  expect(
    readTubeCode('099090000001||Nguyễn Văn Mẫu|15031990|Nam|Phường Mẫu|01072021', 'MX[0-9]{6}'),
  ).toBeUndefined();
  expect(readTubeCode('AB123456', 'MX[0-9]{6}')).toBeUndefined();
});

test('a broken pattern does not keep a tube from being corrected', () => {
  expect(readTubeCode('MX210001', '[')).toBe('MX210001');
});
