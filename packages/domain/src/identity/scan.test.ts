import { expect, test } from 'vitest';
import { defaultTubePattern, readScan } from './scan.ts';
import { asLatin1, vectors } from './test-vectors.ts';

const scan = (raw: string) => readScan(raw, defaultTubePattern);

test.each([
  [vectors.card, 'citizen-card', 'Nguyễn Văn Thử'],
  [vectors.cardWithoutOld, 'citizen-card', 'Trần Thị Mẫu'],
  [vectors.cardOf2024, 'citizen-card', 'Đặng Văn Mẫu'],
  [vectors.cardYearOnly, 'citizen-card', 'Lê Thử'],
  [vectors.unified, 'unified-qr', 'NGUYEN VAN THU'],
  [vectors.unifiedPublished, 'unified-qr', 'NGUYEN VAN THU'],
  [vectors.unifiedInsured, 'unified-qr', 'TRAN THI MAU'],
  [vectors.unifiedByProxy, 'unified-qr', 'NGUYEN BE THU'],
  [vectors.unifiedMasked, 'unified-qr', 'NGUYEN VAN THU'],
  [vectors.insurance, 'insurance-card', 'Nguyễn Văn Thử'],
  [vectors.insuranceNew, 'insurance-card', 'Trần Thị Mẫu'],
  [`${vectors.card}\r\n`, 'citizen-card', 'Nguyễn Văn Thử'],
  [`\uFEFF${vectors.card}\u0000\u0000`, 'citizen-card', 'Nguyễn Văn Thử'],
  [asLatin1(vectors.card), 'citizen-card', 'Nguyễn Văn Thử'],
  [vectors.insurance.replace('|02/01', '\r|02/01'), 'insurance-card', 'Nguyễn Văn Thử'],
])('%j is a person', (raw, format, name) => {
  expect(scan(raw)).toMatchObject({ kind: 'person', format, person: { name } });
});

test.each([
  [vectors.insuranceTypedInVni, 'input-method'],
  [vectors.insurance.replace('4e67', '4e6'), 'input-method'],
  [vectors.unified.replace('NGUYEN', 'NGUYÊN'), 'input-method'],
  ['HCMĐ21SÃ007', 'input-method'],
  ['đđăđ̣âđăâêồ', 'input-method'],
  ['MXN1:C:nẽt', 'input-method'],
  ['MXN1:C:destroy', 'unknown-own-code'],
  ['NguyÃ…', 'charset'],
  [vectors.card.replace('Nguyễn', 'Nguy\uFFFDn'), 'charset'],
  [vectors.card.replace('Nguyễn', 'Nguy廙軟n'), 'charset'],
  ['099090000001|NGUYEN VAN THU|1990-01-02|0|1600', 'cut'],
  [vectors.card.slice(0, 60), 'cut'],
  [vectors.insurance.slice(0, 60), 'cut'],
  [vectors.insurance.slice(60), 'cut'],
  [vectors.card.replace('Nguyễn', 'Nguy?n'), 'unreadable'],
  ['', 'empty'],
  [' \r\n', 'empty'],
  ['\u0000099090000001', 'empty'],
  ['x'.repeat(4097), 'too-long'],
])('%j is refused as %s', (raw, cause) => {
  expect(scan(raw)).toEqual({ kind: 'damaged', cause });
});

test.each([
  [vectors.vaccinePassport, 'vaccine-passport'],
  ['https://qr.tokhaiyte.vn/?id=1', 'place'],
  ['HTTP://QR.PCCOVID.GOV.VN:443/X', 'place'],
  ['qr.pccovid.gov.vn/x', 'place'],
  ['https://qr.tokhaiyte.vn.example/1', 'url'],
  ['https://qr.tokhaiyte.vn@example.org/1', 'url'],
  ['https://example.org/kq/abc', 'url'],
  ['00020101021138570010A00000072701270006990000011299000000000208QRIBFTTA53037045802VN63040000', 'payment'],
])('%s is a wrong code: %s', (raw, what) => {
  expect(scan(raw)).toEqual({ kind: 'wrong-kind', what });
});

test.each([
  ['MXN1:B:CB-0001', { kind: 'badge', id: 'CB-0001' }],
  ['MXN1:X:T-0042\r', { kind: 'box', id: 'T-0042' }],
  ['MXN1:S:0AZ7K9QXVT', { kind: 'slip', id: '0AZ7K9QXVT' }],
  ['MXN1:C:undo', { kind: 'command', command: 'undo' }],
])('%s is one of our own codes', (raw, own) => {
  expect(scan(raw)).toEqual(own);
});

test.each([
  ['KG99000001', 'KG99000001'],
  ['kg99-000001\t', 'KG99-000001'],
  ['000201123456', '000201123456'],
  // The pattern wins over what a number could mean: only the site knows its tubes.
  ['099090000001', '099090000001'],
])('%j is the tube %s', (raw, code) => {
  expect(scan(raw)).toEqual({ kind: 'tube', code });
});

test.each([
  'ABCDEFGH',
  'AB1',
  'A'.repeat(20),
  'Nguyễn Văn Thử',
  'Lê Thử|1955|Nam|0900000001',
  'x'.repeat(4096),
])('%j is kept as it is while the person is typed in', (text) => {
  expect(scan(text)).toEqual({ kind: 'opaque', text });
});

test('a code of several lines is kept without running its words together', () => {
  expect(scan('BEGIN:VCARD\nFN:Lê Thử\n')).toEqual({ kind: 'opaque', text: 'BEGIN:VCARD FN:Lê Thử' });
});

test('the pattern of the site decides alone, anchored or not and with whatever flags', () => {
  expect(readScan('kg-01', /^kg-\d\d$/)).toEqual({ kind: 'tube', code: 'kg-01' });
  expect(readScan('x1234', /\d{4}/)).toEqual({ kind: 'opaque', text: 'x1234' });
  const stateful = /\d{4}|K\d/gy;
  expect([readScan('1234', stateful), readScan('1234', stateful)]).toEqual([
    { kind: 'tube', code: '1234' },
    { kind: 'tube', code: '1234' },
  ]);
  expect(stateful.lastIndex).toBe(0);
});
