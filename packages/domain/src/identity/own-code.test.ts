import { expect, test } from 'vitest';
import { commands, formatOwnCode, type OwnCode, readOwnCode } from './own-code.ts';

const codes: readonly OwnCode[] = [
  { kind: 'badge', id: 'CB-0001' },
  { kind: 'box', id: 'T-99001-0042' },
  { kind: 'slip', id: '0AZ7K9QXVT' },
  ...commands.map((command) => ({ kind: 'command', command }) as const),
];

test.each(codes)('what is printed for %j is read back', (code) => {
  expect(readOwnCode(formatOwnCode(code))).toEqual({ ok: true, value: code });
});

test('Caps Lock on the scanner does not matter', () => {
  expect(readOwnCode('mxn1:c:FINISH')).toEqual({ ok: true, value: { kind: 'command', command: 'finish' } });
  expect(readOwnCode('mxn1:b:cb-0001')).toEqual({ ok: true, value: { kind: 'badge', id: 'CB-0001' } });
});

test.each([
  ['MXN1:C:nẽt', 'not-ascii'],
  ['MXN1:C:destroy', 'unknown-own-code'],
  ['MXN1:B:X1', 'unknown-own-code'],
  ['MXN1:B:ABCD 1', 'unknown-own-code'],
  [`MXN1:B:${'A'.repeat(37)}`, 'unknown-own-code'],
  ['MXN1:Z:ABCD', 'unknown-own-code'],
  ['MXN1:', 'unknown-own-code'],
  ['MXN2:B:ABCD', 'unknown-own-code'],
  ['XMXN1:B:ABCD', 'other-format'],
  ['', 'other-format'],
])('%j is refused as %s', (text, error) => {
  expect(readOwnCode(text)).toEqual({ ok: false, error });
});
