import { expect, test } from 'vitest';
import { checkOf, formatSlipId, isSlipId, laneOf, makeSlipId, readSlipId, slipNumber } from './slip.ts';

test('an id is ten characters that cannot be mistaken, and all 50 bits count', () => {
  expect(makeSlipId(Uint8Array.from([0, 31, 32, 63, 255, 10, 17, 18, 20, 22]))).toBe('0Z0ZZAHJMP');
  expect(isSlipId('0Z0ZZAHJMP')).toBe(true);
  expect(['0Z0ZZAHJM', '0Z0ZZAHJMPP', '0Z0ZZAHJMU', 'OZ0ZZAHJMP'].some(isSlipId)).toBe(false);
});

test.each([
  ['as printed', '0Z1ZZ-AHJMP'],
  ['small letters and spaces', ' 0z1zz ahjmp '],
  ['O for 0, l for 1', 'oZlzz-ahjmp'],
  ['I for 1 and another dash', 'OZIZZ–AHJMP'],
  ['full-width letters', '０Ｚ１ＺＺＡＨＪＭＰ'],
  ['the whole code, scanned', 'MXN1:S:0Z1ZZAHJMP|Trần Thị Mẫu|1990'],
])('%s is understood', (_what, typed) => {
  expect(readSlipId(typed)).toBe('0Z1ZZAHJMP');
});

test.each(['', '0Z1ZZ-AHJM', '0Z1ZZ-AHJMPX', '0Z1ZZ-AHJMU', 'đZ1ZZ-AHJMP', 'A-017'])(
  '%j is none',
  (typed) => {
    expect(readSlipId(typed)).toBeUndefined();
  },
);

test('what is printed for eyes is read back', () => {
  expect(formatSlipId('0Z1ZZAHJMP')).toBe('0Z1ZZ-AHJMP');
  expect(readSlipId(formatSlipId('0Z1ZZAHJMP'))).toBe('0Z1ZZAHJMP');
});

test('devices of a site have letters of their own', () => {
  expect([0, 1, 8, 22, 23, 24].map(laneOf)).toEqual(['A', 'B', 'J', 'Z', 'AA', 'AB']);
  expect(new Set(Array.from({ length: 600 }, (_, n) => laneOf(n))).size).toBe(600);
  expect(slipNumber('A', 17)).toBe('A-017');
  expect(slipNumber('B', 1204)).toBe('B-1204');
});

test('the check is blind to case and form, and sees everything else', () => {
  expect(checkOf('nguyễn'.normalize('NFD'))).toBe(checkOf('NGUYỄN'));
  expect(checkOf('nguyên')).not.toBe(checkOf('nguyễn'));
});
