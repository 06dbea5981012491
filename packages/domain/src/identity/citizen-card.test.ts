import { expect, test } from 'vitest';
import { citizenCardToPerson, citizenCardWarnings, parseCitizenCard } from './citizen-card.ts';
import { vectors } from './test-vectors.ts';

test.each([
  [
    vectors.card,
    {
      idNumber: '099090000001',
      oldNumber: '099000001',
      name: 'Nguyễn Văn Thử',
      birth: '1990-01-02',
      sex: 'male',
      address: 'Thôn Thử, Xã Mẫu, Huyện Mẫu, Tỉnh Mẫu',
      issued: '2021-04-15',
      extras: [],
    },
  ],
  [
    vectors.cardWithoutOld,
    {
      idNumber: '099190000002',
      name: 'Trần Thị Mẫu',
      birth: '1990-02-03',
      sex: 'female',
      address: 'Số 1, Phường Thử, Quận Mẫu, TP Mẫu',
      issued: '2022-05-20',
      extras: [],
    },
  ],
  [
    vectors.cardOf2024,
    {
      idNumber: '099204000003',
      name: 'Đặng Văn Mẫu',
      birth: '2004-06-05',
      sex: 'male',
      address: 'Tổ 2, Xã Mẫu, Tỉnh Mẫu',
      issued: '2024-08-01',
      extras: ['', '', '', ''],
    },
  ],
])('%s is read field by field', (text, value) => {
  const card = parseCitizenCard(text);
  expect(card).toEqual({ ok: true, value });
  expect(card.ok && citizenCardWarnings(card.value)).toEqual([]);
});

test('a card with only a birth year keeps only the year', () => {
  expect(parseCitizenCard(vectors.cardYearOnly)).toMatchObject({ value: { birth: '1955', name: 'Lê Thử' } });
  expect(parseCitizenCard(vectors.cardYearOnly.replace('1955', '031955'))).toMatchObject({
    value: { birth: '1955-03' },
  });
});

test('the four extra fields are kept as they are, even where they are filled', () => {
  const filled = vectors.cardOf2024.replace('||||', '|099204000009|Đặng Cha|Trần Mẹ|');
  expect(parseCitizenCard(filled)).toMatchObject({
    value: { extras: ['099204000009', 'Đặng Cha', 'Trần Mẹ', ''] },
  });
});

test('a card in NFD, in capitals and with a NUL behind it gives the same person', () => {
  const odd = `${vectors.cardWithoutOld.normalize('NFD').replace('Nữ'.normalize('NFD'), 'NỮ')}\u0000\u0000`;
  expect(parseCitizenCard(odd)).toEqual(parseCitizenCard(vectors.cardWithoutOld));
});

test('the person has what the card may give, and nothing of its history', () => {
  const card = parseCitizenCard(vectors.card);
  expect(card.ok && citizenCardToPerson(card.value)).toEqual({
    name: 'Nguyễn Văn Thử',
    birth: '1990-01-02',
    sex: 'male',
    idNumber: '099090000001',
    address: 'Thôn Thử, Xã Mẫu, Huyện Mẫu, Tỉnh Mẫu',
    source: 'cccd',
  });
});

test.each([
  [vectors.card.replace('|Nam|', '|Nữ|'), ['id-sex-differs']],
  [vectors.card.replace('02011990', '31021990'), ['birth-unreadable']],
  ['099090000001||Nguyn Vn Th|02011990|Nam|X Mu, Tnh Mu|15042021', ['confirm-name']],
])('%s is accepted with the warnings %j', (text, warnings) => {
  const card = parseCitizenCard(text);
  expect(card.ok && citizenCardWarnings(card.value)).toEqual(warnings);
});

test('a card cut anywhere behind its number is never taken for a person', () => {
  for (let end = vectors.card.indexOf('|') + 1; end < vectors.card.length; end += 1) {
    expect([end, parseCitizenCard(vectors.card.slice(0, end))]).toEqual([end, { ok: false, error: 'cut' }]);
  }
});

test.each([
  ['a lost beginning', vectors.card.slice(3), 'cut'],
  ['the second half after a stray Enter', vectors.card.slice(30), 'cut'],
  ['a name the scanner could not write', vectors.card.replace('Nguyễn', 'Nguy?n'), 'bad-name'],
  ['a sex the scanner could not write', vectors.cardWithoutOld.replace('Nữ', 'N?'), 'bad-field'],
  ['two scans glued together', vectors.card + vectors.card, 'bad-field'],
  ['a lost digit of the birth date', vectors.card.replace('02011990', '0201199'), 'bad-field'],
  ['another app: number, phone, name', '099090000001|0900000001|Nguyễn Văn Thử', 'other-format'],
  ['another app: name, year, sex, phone', 'Lê Thử|1955|Nam|0900000001', 'other-format'],
  ['a number alone', '099090000001', 'other-format'],
  ['nothing', '', 'other-format'],
])('%s is refused', (_, text, error) => {
  expect(parseCitizenCard(text)).toEqual({ ok: false, error });
});
