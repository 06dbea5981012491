import { expect, test } from 'vitest';
import { insuranceCardToPerson, insuranceCardWarnings, parseInsuranceCard } from './insurance-card.ts';
import { vectors } from './test-vectors.ts';

const oldCard = {
  insurance: 'DN4990000000001',
  name: 'Nguyễn Văn Thử',
  birth: '1990-01-02',
  sex: 'male',
  address: 'Xã Mẫu, Tỉnh Mẫu',
  facility: '99 - 001',
  validFrom: '2021-01-01',
  validTo: '2021-12-31',
};

test.each([
  ['the old card of 15 parts', vectors.insurance, oldCard],
  ['the old card with capital hex', vectors.insurance.toUpperCase(), oldCard],
  [
    'the new card of 17 parts',
    vectors.insuranceNew,
    {
      insurance: '0000000002',
      name: 'Trần Thị Mẫu',
      birth: '1990-02-03',
      sex: 'female',
      facility: '99 - 001',
      validFrom: '2023-07-01',
    },
  ],
])('%s is read field by field', (_, text, value) => {
  expect(parseInsuranceCard(text)).toEqual({ ok: true, value });
});

test('a card with only a birth year keeps only the year', () => {
  expect(parseInsuranceCard(vectors.insurance.replace('02/01/1990', '1990'))).toMatchObject({
    value: { birth: '1990' },
  });
});

test('the person has name, birth, sex and card number, and the name is always to be confirmed', () => {
  const card = parseInsuranceCard(vectors.insurance);
  expect(card.ok && insuranceCardToPerson(card.value)).toEqual({
    name: 'Nguyễn Văn Thử',
    birth: '1990-01-02',
    sex: 'male',
    insurance: 'DN4990000000001',
    source: 'bhyt',
  });
  expect(card.ok && insuranceCardWarnings(card.value)).toEqual(['confirm-name']);
  expect(insuranceCardWarnings({ insurance: '0000000002', name: 'Lê Thử' })).toContain('birth-unreadable');
});

test('a card cut anywhere behind its name is never taken for a person', () => {
  for (let end = vectors.insurance.indexOf('|') + 1; end < vectors.insurance.length; end += 1) {
    const text = vectors.insurance.slice(0, end);
    expect([end, parseInsuranceCard(text)]).toEqual([end, { ok: false, error: 'cut' }]);
  }
});

test.each([
  ['VNI turned 206 into Ê', vectors.insuranceTypedInVni, 'not-ascii'],
  ['VNI also mangled the card number', vectors.insurance.replace('DN4', 'ĐN'), 'not-ascii'],
  ['Telex damage of a cut card', 'DN4990000000001|4E677579ÊBB85Â', 'not-ascii'],
  ['a digit of the name is gone', vectors.insurance.replace('4e67', '4e6'), 'bad-hex'],
  ['a byte of the name is gone', vectors.insurance.replace('e1bb85', 'e1bb'), 'bad-hex'],
  ['the name is not hex', vectors.insurance.replace('4e67', '4g67'), 'bad-hex'],
  ['a byte of the address is gone', vectors.insurance.replace('58c3a3', '58c3'), 'bad-hex'],
  ['the name is no name', vectors.insurance.replace('4e677579', '31323334'), 'bad-name'],
  ['the card number lost its head', vectors.insurance.slice(2), 'bad-field'],
  ['two scans are glued together', vectors.insurance + vectors.insurance, 'bad-field'],
  ['the second half after a stray Enter', vectors.insurance.slice(60), 'cut'],
  ['a phone and a year of another app', '0900000001|1990', 'other-format'],
  ['a citizen card', vectors.card, 'other-format'],
  ['a lone end mark', '$', 'other-format'],
])('a card is refused when %s', (_, text, error) => {
  expect(parseInsuranceCard(text)).toEqual({ ok: false, error });
});
