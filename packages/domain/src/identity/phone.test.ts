import { expect, test } from 'vitest';
import { parsePhone } from './phone.ts';

test.each([
  ['0900000001', '0900000001', true],
  ['+84900000001', '0900000001', true],
  ['+84 (0)90 000 0001', '0900000001', true],
  ['84 900.000.001', '0900000001', true],
  ['840900000001', '0900000001', true],
  ['0084-900-000-001', '0900000001', true],
  ['090 000 0001\u0000', '0900000001', true],
])('%j is the usual number %s', (raw, phone, usual) => {
  expect(parsePhone(raw)).toEqual({ phone, usual });
});

test.each([
  ['0296 3000 001', '02963000001'],
  ['0123232422', '0123232422'],
  ['900000001', '900000001'],
  ['8490000000', '8490000000'],
  ['+85512000001', '+85512000001'],
  ['không có', 'không có'],
  ['0900000001 / 0900000002', '0900000001 / 0900000002'],
  ['0900000001 0900000002', '0900000001 0900000002'],
  ['', ''],
])('%j is kept and asked about', (raw, phone) => {
  expect(parsePhone(raw)).toEqual({ phone, usual: false });
});
