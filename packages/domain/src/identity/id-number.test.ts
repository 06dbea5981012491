import { expect, test } from 'vitest';
import { readIdNumber } from './id-number.ts';

test.each([
  ['099 090 000 001', '099090000001', 'citizen'],
  ['099000001', '099000001', 'old'],
  ['b1234567', 'B1234567', 'passport'],
  ['P12345678', 'P12345678', 'passport'],
])('%s is the %s number of kind %s', (raw, idNumber, kind) => {
  expect(readIdNumber(raw)).toEqual({ idNumber, kind, warnings: [] });
});

test.each(['09909000001', 'AB123456', '12345678'])('%s is kept but is worth a look', (raw) => {
  expect(readIdNumber(raw)).toEqual({ idNumber: raw, kind: 'other', warnings: ['id-unusual'] });
});

test.each(['', '  ', '******000001', '\u0000099090000001'])('%j is no number at all', (raw) => {
  expect(readIdNumber(raw)).toBeUndefined();
});

test.each([
  ['099090000001', '1990-01-02', 'male', []],
  ['099190000002', '1990', 'female', []],
  ['099204000003', '2004-06-05', 'male', []],
  ['099090000001', '1990', 'female', ['id-sex-differs']],
  ['099090000001', '1991', 'male', ['id-year-differs']],
  ['099204000003', '1904', 'male', ['id-century-differs']],
  ['099090000001', '2004', 'female', ['id-century-differs', 'id-year-differs', 'id-sex-differs']],
  ['099990000001', undefined, undefined, []],
  ['099000001', '2004', 'female', []],
] as const)('%s with birth %s and sex %s warns %j', (raw, birth, sex, warnings) => {
  expect(readIdNumber(raw, { birth, sex })?.warnings).toEqual(warnings);
});
