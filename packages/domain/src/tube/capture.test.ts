import { expect, test } from 'vitest';
import type { Person } from '../identity/person.ts';
import { samePerson } from '../identity/same-person.ts';
import { addPerson, isFull, openTube, removePerson, sealTube } from './capture.ts';

const thu: Person = { name: 'Nguyễn Văn Thử', birth: '1990-01-02', idNumber: '099090000001', source: 'cccd' };
const mau: Person = { name: 'Trần Thị Mẫu', birth: '1990-02-03', idNumber: '099190000002', source: 'cccd' };
const isSame = (a: Person, b: Person) => samePerson(a, b) === 'sure';

test('a single tube is full after one person and refuses a second', () => {
  const tube = addPerson(openTube('MX0001', 'single', 5), thu, isSame);
  expect(tube.ok && isFull(tube.value)).toBe(true);
  expect(tube.ok && addPerson(tube.value, mau, isSame)).toEqual({ ok: false, error: 'tube-full' });
});

test('the same person is not taken twice into one pool', () => {
  const tube = addPerson(openTube('MX0001', 'site-pool', 5), thu, isSame);
  expect(tube.ok && addPerson(tube.value, { ...thu, phone: '0900000001' }, isSame)).toEqual({
    ok: false,
    error: 'same-person-twice',
  });
});

test('a campaign cannot raise the pool above ten', () => {
  expect(openTube('MX0001', 'site-pool', 50).limit).toBe(10);
});

test('a pool that got one swab only is recorded as that person’s single', () => {
  const tube = addPerson(openTube('MX0001', 'site-pool', 5), thu, isSame);
  expect(tube.ok && sealTube(tube.value)).toEqual({
    ok: true,
    value: { code: 'MX0001', kind: 'single', people: [thu] },
  });
});

test('an empty tube is not sealed, and a removed person leaves the others in order', () => {
  const empty = openTube('MX0001', 'site-pool', 5);
  expect(sealTube(empty)).toEqual({ ok: false, error: 'tube-empty' });
  expect(removePerson({ ...empty, people: [thu, mau] }, 0).people).toEqual([mau]);
});
