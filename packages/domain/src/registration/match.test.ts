import { expect, test } from 'vitest';
import type { Person } from '../identity/person.ts';
import { prepareList } from './list.ts';
import { fillFromList, matchRegistered } from './match.ts';
import { type Registration, registrationKey } from './registration.ts';

const card: Person = {
  name: 'Nguyễn Văn Thử',
  birth: '1990-01-02',
  sex: 'male',
  idNumber: '099090000001',
  address: 'Thôn Thử, Xã Mẫu',
  source: 'cccd',
};
const listed: Registration = {
  id: 'r1',
  name: 'NGUYEN VAN THU',
  birth: '1990',
  idNumber: '099090000001',
  phone: '0900000001',
  group: 'Tổ may 3',
  note: 'Ca đêm',
};
const neighbour: Registration = { id: 'r2', name: 'Nguyễn Văn Thử', birth: '1971', phone: '0900000002' };

function match(registrations: readonly Registration[], person = card) {
  const found = matchRegistered(prepareList(registrations), person);
  return found && [found.sameness, found.registration.id];
}

test('name and ID number are sure, also beside a neighbour of the same name', () => {
  expect(match([neighbour, listed])).toEqual(['sure', 'r1']);
});

test('name and whole birth date ask; name and birth year alone say nothing', () => {
  const noNumber = { ...listed, idNumber: undefined };
  expect(match([{ ...noNumber, birth: '1990-01-02' }])).toEqual(['likely', 'r1']);
  expect(match([noNumber])).toBeUndefined();
  expect(match([neighbour])).toBeUndefined();
});

test('the same number under another name asks', () => {
  expect(match([{ ...listed, name: 'Lê Thị Mẫu', birth: '1990-01-02' }])).toEqual(['likely', 'r1']);
});

test('somebody who is on the list twice is a question', () => {
  expect(match([listed, { ...listed, id: 'r3' }])?.[0]).toBe('likely');
});

test('what the card lacks comes from the list, and the card keeps its own', () => {
  const { person, differences } = fillFromList(card, listed);
  expect(person).toMatchObject({
    name: 'Nguyễn Văn Thử',
    birth: '1990-01-02',
    phone: '0900000001',
    address: card.address,
    source: 'cccd',
    fieldSources: { phone: 'pre-registered' },
    registration: 'r1',
  });
  expect(differences).toEqual([]);
});

test('where list and card disagree the card is kept and the list is told', () => {
  const { person, differences } = fillFromList(card, { ...listed, birth: '1991' });
  expect(person.birth).toBe('1990-01-02');
  expect(differences).toEqual([
    { field: 'birth', kept: '1990-01-02', keptSource: 'cccd', other: '1991', otherSource: 'pre-registered' },
  ]);
});

test('a row is the same row however its name is spelled, and another one where anything tells two people apart', () => {
  expect(registrationKey({ name: 'Nguyễn Văn Thử', idNumber: '099090000001', phone: '0900000009' })).toBe(
    registrationKey(listed),
  );
  expect(registrationKey({ name: 'Lê Thị Mẫu', birth: '1990' })).toBe(
    registrationKey({ name: 'LÊ THỊ MẪU', birth: '1990' }),
  );
  expect(registrationKey({ name: 'Lê Thị Mẫu', birth: '1990' })).not.toBe(
    registrationKey({ name: 'Lê Thị Mẫu', birth: '1991' }),
  );
  expect(registrationKey({ name: 'Lê Mẫu', group: 'Tổ 1' })).not.toBe(
    registrationKey({ name: 'Lê Mẫu', group: 'Tổ 2' }),
  );
});
