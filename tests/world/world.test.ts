import { formatOwnCode, readScan } from '@mauxn/domain';
import { expect, test } from 'vitest';
import { payloadOf } from './payloads.ts';
import { makePeople } from './people.ts';
import { barcodeSvg, qrSvg } from './print.ts';
import { makeWorld, tubeCode } from './world.ts';

const people = makePeople(200);
const pattern = new RegExp(makeWorld().tubePattern);

test('the same seed makes the same world, another seed another one', () => {
  expect(makeWorld(7)).toEqual(makeWorld(7));
  expect(makeWorld(7).epoch).not.toBe(makeWorld(8).epoch);
  expect(makePeople(3)).toEqual(people.slice(0, 3));
});

test('every role of the staff has a log-in', () => {
  expect(new Set(makeWorld().staff.map(({ role }) => role)).size).toBe(9);
  expect(new Set(makeWorld().staff.map(({ id }) => id)).size).toBe(makeWorld().staff.length);
});

test('nobody of the world can be a living person', () => {
  for (const { idNumber, phone } of people) {
    expect(idNumber).toMatch(/^099\d{9}$/);
    expect(phone).toMatch(/^09000000\d\d$/);
  }
});

test.each(Object.entries(payloadOf))('%s is read as the person who shows it', (_, payload) => {
  for (const person of people) {
    const scan = readScan(payload(person), pattern);
    expect(scan).toMatchObject({
      kind: 'person',
      person: { birth: expect.stringContaining(person.birth.slice(0, 4)) },
    });
  }
});

test('a card keeps the whole name, the number and the address', () => {
  for (const person of people) {
    const { name, birth, sex, idNumber, address } = person;
    const scan = readScan(payloadOf['cccd-7'](person), pattern);
    expect(scan).toMatchObject({ person: { name, birth, sex, idNumber, address }, warnings: [] });
  }
});

test('the labels of the tubes are tube codes and nothing else', () => {
  for (const n of [0, 1, 19_999, 999_999]) {
    expect(readScan(tubeCode(n), pattern)).toEqual({ kind: 'tube', code: tubeCode(n) });
  }
});

test('everything that the demo prints can be drawn', () => {
  expect(barcodeSvg(formatOwnCode({ kind: 'command', command: 'finish' }))).toContain('<svg');
  for (const payload of Object.values(payloadOf))
    expect(people.slice(0, 5).map(payload).map(qrSvg).join('')).toContain('<svg');
});
