import type { Person } from '@mauxn/domain';
import { expect, test } from 'vitest';
import { amended, changesOf, clearedFields } from './changes.ts';
import { type FormErrors, isPhoneUnusual, readPerson } from './read-person.ts';
import { isBlank, noValues, type PersonValues, usesMore, valuesOf, valuesOfPerson } from './values.ts';

const asNew = { today: '2026-11-25', isNew: true };
const asOld = { today: '2026-11-25', isNew: false };
const old: PersonValues = { ...noValues, name: 'Nguyễn Văn Mẫu', year: '1958', phoneNone: 'none' };

test('a name, a year and the word that there is no phone are enough', () => {
  expect(readPerson(old, asNew)).toEqual({
    ok: true,
    person: { name: 'Nguyễn Văn Mẫu', birth: '1958', source: 'typed' },
  });
});

test('names are stored composed, with one space between words', () => {
  const decomposed = { ...old, name: '  Nguyễn   Văn Mẫu '.normalize('NFD') };
  expect(readPerson(decomposed, asNew)).toMatchObject({ person: { name: 'Nguyễn Văn Mẫu' } });
});

test('everything that is typed is taken, in the form in which it is stored', () => {
  const values = {
    ...noValues,
    name: 'Trần Thị Mẫu',
    day: '3',
    month: '2',
    year: '1990',
    phone: '+84 900 000 001',
    idNumber: '0991 9000 0002',
    sex: 'female',
    address: 'Số 1,  Phường Mẫu',
    insurance: 'dn 4 99 0000000001',
  };
  expect(readPerson(values, asNew)).toEqual({
    ok: true,
    person: {
      name: 'Trần Thị Mẫu',
      birth: '1990-02-03',
      sex: 'female',
      idNumber: '099190000002',
      phone: '0900000001',
      insurance: 'DN4990000000001',
      address: 'Số 1, Phường Mẫu',
      source: 'typed',
    },
  });
});

const faults: readonly (readonly [Partial<PersonValues>, FormErrors])[] = [
  [{ name: ' ' }, { name: 'name-missing' }],
  [{ name: '099090000001|' }, { name: 'name-odd' }],
  [{ year: '' }, { birth: 'birth-year-missing' }],
  [{ day: '3' }, { birth: 'birth-month-missing' }],
  [{ year: '58' }, { birth: 'birth-format' }],
  [{ day: '30', month: '2' }, { birth: 'birth-impossible' }],
  [{ year: '2027' }, { birth: 'birth-future' }],
  [{ phoneNone: '' }, { phone: 'phone-missing' }],
  [{ phoneNone: '', phone: 'hai số' }, { phone: 'phone-format' }],
  [{ idNumber: '0991/2' }, { idNumber: 'id-format' }],
  [{ insurance: '123' }, { insurance: 'insurance-format' }],
  [{ address: 'x'.repeat(401) }, { address: 'too-long' }],
  [
    { name: '', year: '', phoneNone: '' },
    { name: 'name-missing', birth: 'birth-year-missing', phone: 'phone-missing' },
  ],
];

for (const [typed, errors] of faults) {
  test(`${JSON.stringify(typed).slice(0, 60)} is ${Object.values(errors).join(', ')}`, () => {
    expect(readPerson({ ...old, ...typed }, asNew)).toEqual({ ok: false, errors });
  });
}

test('a phone outside the mobile ranges is asked for again and taken', () => {
  const landline = { ...old, phoneNone: '', phone: '0297 3 000 000' };
  expect(isPhoneUnusual(landline)).toBe(true);
  expect(readPerson(landline, asNew)).toMatchObject({ ok: true, person: { phone: '02973000000' } });
  expect(isPhoneUnusual({ ...landline, phone: '0900000001' })).toBe(false);
});

test('no phone wins over digits that still stand in the box', () => {
  expect(readPerson({ ...old, phone: '0900' }, asNew)).toMatchObject({ person: { phone: undefined } });
});

const card: Person = {
  name: 'Nguyen Van Thu',
  birth: '1990-01-02',
  idNumber: '099090000001',
  qid: '160000000000000001',
  source: 'unified-qr',
};

test('a correction names what changed and that a hand typed it', () => {
  const after = readPerson({ ...valuesOfPerson(card), name: 'Nguyễn Văn Thử', phone: '0900000001' }, asOld);
  if (!after.ok) throw new Error('not read');
  const sources = { name: 'typed', phone: 'typed' };
  expect(changesOf(card, after.person)).toEqual({
    name: 'Nguyễn Văn Thử',
    phone: '0900000001',
    fieldSources: sources,
  });
  expect(amended(card, after.person)).toEqual({
    ...card,
    name: 'Nguyễn Văn Thử',
    phone: '0900000001',
    fieldSources: sources,
  });
});

test('the form of a person who is not touched changes nothing', () => {
  const after = readPerson(valuesOfPerson(card), asOld);
  expect(after.ok && changesOf(card, after.person)).toEqual({});
});

test('what a correction cannot take away is named', () => {
  const after = readPerson({ ...valuesOfPerson(card), year: '', month: '', day: '', idNumber: '' }, asOld);
  expect(after.ok && clearedFields(card, after.person)).toEqual({
    birth: 'cannot-clear',
    idNumber: 'cannot-clear',
  });
});

test('what is half typed is known from what is not', () => {
  const data = new FormData();
  data.set('name', 'Lê');
  const values = valuesOf(data);
  expect(values).toEqual({ ...noValues, name: 'Lê' });
  expect([isBlank(values), isBlank(noValues)]).toEqual([false, true]);
  expect([usesMore(values), usesMore({ ...values, sex: 'male' })]).toEqual([false, true]);
});
