import { expect, test } from 'vitest';
import { vectors } from './test-vectors.ts';
import { parseUnifiedQr, unifiedQrToPerson, unifiedQrWarnings } from './unified-qr.ts';

const nguyen = {
  idNumber: '099090000001',
  masked: false,
  name: 'NGUYEN VAN THU',
  birth: '1990-01-02',
  byProxy: false,
  qid: '160000000000000001',
  sex: 'male',
  phone: '0900000001',
};

test.each([
  [vectors.unified, nguyen, []],
  [vectors.unifiedPublished, nguyen, []],
  [
    vectors.unifiedInsured,
    {
      ...nguyen,
      idNumber: '099000002',
      name: 'TRAN THI MAU',
      birth: '1990-02-03',
      qid: '160000000000000002',
      sex: 'female',
      insurance: 'DN4990000000002',
      phone: '0900000002',
    },
    [],
  ],
  [
    vectors.unifiedByProxy,
    {
      masked: false,
      name: 'NGUYEN BE THU',
      birth: '2018-05-06',
      byProxy: true,
      qid: '160000000000000003',
      proxyQid: '160000000000000001',
      sex: 'female',
      phone: '0900000001',
    },
    ['by-proxy'],
  ],
  [vectors.unifiedMasked, { ...nguyen, idNumber: undefined, masked: true, birth: '1990' }, ['id-masked']],
])('%s is read field by field', (text, value, warnings) => {
  const qr = parseUnifiedQr(text);
  expect(qr).toEqual({ ok: true, value });
  expect(qr.ok && unifiedQrWarnings(qr.value)).toEqual(warnings);
});

test.each([
  ['<1<00<0123456789<0900000001', '0900000001', '0123456789'],
  ['<1<00<0900000001<0123456789', '0900000001', '0123456789'],
  ['<1<00<0123232422', '0123232422', undefined],
  ['<1<00<1234567890<0900000001<SIGNATURE', '0900000001', '1234567890'],
  ['<1<00<DN4990000000002', undefined, 'DN4990000000002'],
  ['', undefined, undefined],
])('EXT %j holds phone %s and insurance %s', (ext, phone, insurance) => {
  const qr = parseUnifiedQr(vectors.unified.replace('<1<00<<0900000001', ext));
  expect(qr.ok && { phone: qr.value.phone, insurance: qr.value.insurance }).toEqual({ phone, insurance });
});

test('the person has neither address nor a masked number', () => {
  const qr = parseUnifiedQr(vectors.unifiedMasked);
  expect(qr.ok && unifiedQrToPerson(qr.value)).toEqual({
    name: 'NGUYEN VAN THU',
    birth: '1990',
    sex: 'male',
    phone: '0900000001',
    qid: '160000000000000001',
    source: 'unified-qr',
  });
});

test.each([
  [vectors.unified.replace('099090000001', ''), ['id-missing']],
  [vectors.unified.replace('0900000001', '0123232422'), ['phone-unusual']],
  [vectors.unified.replace('<<0900000001', ''), ['maybe-cut']],
  [vectors.unified.replace('1990-01-02', '1990-02-31'), ['birth-unreadable']],
  [vectors.unified.replace('099090000001', 'AB99'), ['id-unusual']],
])('%s is accepted with the warnings %j', (text, warnings) => {
  const qr = parseUnifiedQr(text);
  expect(qr.ok && unifiedQrWarnings(qr.value)).toEqual(warnings);
});

test('a code cut anywhere behind its name is refused or, inside EXT, at least marked', () => {
  const ext = vectors.unified.lastIndexOf('|') + 1;
  for (let end = vectors.unified.indexOf('NGUYEN') + 2; end < vectors.unified.length; end += 1) {
    const qr = parseUnifiedQr(vectors.unified.slice(0, end));
    if (end < ext) expect([end, qr]).toEqual([end, { ok: false, error: 'cut' }]);
    else if (qr.ok) expect([end, unifiedQrWarnings(qr.value)]).toEqual([end, ['maybe-cut']]);
    else expect([end, qr.error]).toEqual([end, 'cut']);
  }
});

test.each([
  ['the vector cut in its QID', '099090000001|NGUYEN VAN THU|1990-01-02|0|1600', 'cut'],
  ['a phone cut in the middle', vectors.unified.slice(0, -3), 'cut'],
  ['a lost beginning', vectors.unified.slice(40), 'cut'],
  ['two scans glued together', vectors.unified + vectors.unified, 'cut'],
  ['a name typed through Telex', vectors.unified.replace('NGUYEN', 'NGUYÊN'), 'not-ascii'],
  ['a cut code typed through Telex', '099090000001|NGUYÊN VAN THU|1990-01', 'not-ascii'],
  ['a name with digits', vectors.unified.replace('THU', 'TH0'), 'bad-name'],
  ['another app: number, name, phone', '099090000001|NGUYEN VAN THU|0900000001', 'other-format'],
  ['a citizen card', vectors.card, 'other-format'],
  ['nothing', '', 'other-format'],
])('%s is refused', (_, text, error) => {
  expect(parseUnifiedQr(text)).toEqual({ ok: false, error });
});
