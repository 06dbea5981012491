import { expect, test } from 'vitest';
import { mergePerson } from './merge-person.ts';
import type { Person } from './person.ts';
import { defaultTubePattern, readScan } from './scan.ts';
import { vectors } from './test-vectors.ts';

function scanned(raw: string): Person {
  const scan = readScan(raw, defaultTubePattern);
  if (scan.kind !== 'person') throw new Error(`no person in ${raw}`);
  return scan.person;
}

test('a CCCD after a BHYT card adds what the BHYT lacks and says where each field came from', () => {
  expect(mergePerson(scanned(vectors.insurance), scanned(vectors.card))).toEqual({
    person: {
      name: 'Nguyễn Văn Thử',
      birth: '1990-01-02',
      sex: 'male',
      idNumber: '099090000001',
      insurance: 'DN4990000000001',
      address: 'Thôn Thử, Xã Mẫu, Huyện Mẫu, Tỉnh Mẫu',
      source: 'bhyt',
      fieldSources: { name: 'cccd', birth: 'cccd', sex: 'cccd', idNumber: 'cccd', address: 'cccd' },
    },
    differences: [],
  });
});

test.each([
  [vectors.card, vectors.unified],
  [vectors.unified, vectors.card],
])('a folded name never overwrites a written one, in either order', (first, second) => {
  const { person, differences } = mergePerson(scanned(first), scanned(second));
  expect(person).toMatchObject({ name: 'Nguyễn Văn Thử', phone: '0900000001', qid: '160000000000000001' });
  expect(person.fieldSources?.name ?? person.source).toBe('cccd');
  expect(differences).toEqual([]);
});

test('a typed name with diacritics survives a card or app without them', () => {
  const typed: Person = { name: 'Nguyễn Văn Thử', source: 'typed' };
  const plainCard: Person = { name: 'NGUYEN VAN THU', source: 'cccd' };
  expect(mergePerson(typed, plainCard).person).toMatchObject({ name: 'Nguyễn Văn Thử', source: 'typed' });
});

test('a conflict keeps the better source and is reported with both values', () => {
  const typed: Person = { name: 'Nguyễn Vân Thử', birth: '1991', idNumber: '099090000009', source: 'typed' };
  const { person, differences } = mergePerson(typed, scanned(vectors.card));
  expect(person).toMatchObject({ name: 'Nguyễn Văn Thử', birth: '1990-01-02', idNumber: '099090000001' });
  expect(differences).toEqual([
    {
      field: 'name',
      kept: 'Nguyễn Văn Thử',
      keptSource: 'cccd',
      other: 'Nguyễn Vân Thử',
      otherSource: 'typed',
    },
    { field: 'birth', kept: '1990-01-02', keptSource: 'cccd', other: '1991', otherSource: 'typed' },
    {
      field: 'idNumber',
      kept: '099090000001',
      keptSource: 'cccd',
      other: '099090000009',
      otherSource: 'typed',
    },
  ]);
  expect(mergePerson(scanned(vectors.card), typed).person.name).toBe('Nguyễn Văn Thử');
});

test('between equal sources the known value stays and the difference is still reported', () => {
  const first: Person = { name: 'Lê Thử', address: 'Xã Mẫu', source: 'typed' };
  const second: Person = { name: 'Lê Thử', address: 'Xã Thử', source: 'typed' };
  const { person, differences } = mergePerson(first, second);
  expect(person.address).toBe('Xã Mẫu');
  expect(differences.map(({ field, other }) => [field, other])).toEqual([['address', 'Xã Thử']]);
});

test('the phone a person says now replaces the one of an app, and the change is reported', () => {
  const { person, differences } = mergePerson(scanned(vectors.unified), {
    name: 'Nguyễn Văn Thử',
    phone: '0900000009',
    source: 'typed',
  });
  expect(person).toMatchObject({ phone: '0900000009', fieldSources: { name: 'typed', phone: 'typed' } });
  expect(differences.map(({ field }) => field)).toEqual(['phone']);
});

test('one fact in two forms is no conflict, and the fuller form stays', () => {
  const listed: Person = {
    name: 'NGUYỄN VĂN THỬ',
    birth: '1990',
    phone: '+84 900 000 001',
    source: 'pre-registered',
  };
  const { person, differences } = mergePerson(listed, { ...scanned(vectors.unified), birth: '1990-01-02' });
  expect(person).toMatchObject({ name: 'NGUYỄN VĂN THỬ', birth: '1990-01-02', phone: '0900000001' });
  expect(differences).toEqual([]);
  expect(mergePerson(scanned(vectors.card), listed).person.birth).toBe('1990-01-02');
  const placed = mergePerson({ name: 'Lê Hoà', source: 'typed' }, { name: 'LÊ HÒA', source: 'cccd' });
  expect([placed.person.name, placed.differences]).toEqual(['LÊ HÒA', []]);
});

test('a source named for one field travels with it', () => {
  const known: Person = { name: 'Lê Thử', source: 'typed' };
  const other: Person = {
    name: 'Lê Thử',
    phone: '0900000001',
    source: 'cccd',
    fieldSources: { phone: 'bhyt' },
  };
  expect(mergePerson(known, other).person.fieldSources).toEqual({ name: 'cccd', phone: 'bhyt' });
  expect(mergePerson(known, known).person).toEqual(known);
});
