import { expect, test } from 'vitest';
import { prepareList } from './list.ts';
import type { Registration } from './registration.ts';
import { findRegistered } from './search.ts';

const people: readonly Registration[] = [
  { id: '1', name: 'Nguyễn Văn Thử', phone: '0900000011', idNumber: '099090000001' },
  { id: '2', name: 'Thân Thị Mẫu', phone: '0900000012' },
  { id: '3', name: 'Lê Thị Thư' },
  { id: '4', name: 'TRAN THI THU' },
  { id: '5', name: 'Đặng Văn An', idNumber: '099090000777' },
  { id: '6', name: 'Phạm Ân' },
  { id: '7', name: 'Hoàng Minh Tuấn' },
  { id: '8', name: 'Nguyễn Văn Thừ' },
];
const list = prepareList(people);
const find = (typed: string, limit?: number) => findRegistered(list, typed, limit).map(({ id }) => id);

test('two letters find the given name, which is the last word, before any other word', () => {
  expect(find('th')).toEqual(['3', '1', '8', '4', '2']);
  expect(find('TH')).toEqual(find('th'));
  expect(find('mau')).toEqual(['2']);
});

test('one letter, blanks and signs find nobody', () => {
  for (const typed of ['', ' ', 't', ' t ', '?!', 'đ', '..', '12', '\u0301\u0301'])
    expect(find(typed)).toEqual([]);
});

test('without diacritics every spelling is found, with them only the one that has them', () => {
  expect(find('thu')).toEqual(['3', '1', '8', '4']);
  expect(find('thử')).toEqual(['1', '4']);
  expect(find('thư')).toEqual(['3', '1', '8', '4']);
  expect(find('ân')).toEqual(['6']);
  expect(find('an')).toEqual(['5', '6']);
});

test('a name that the list has without diacritics is found with them, after those that have them', () => {
  expect(find('thử').at(-1)).toBe('4');
  expect(find('trần thị')).toEqual(['4']);
});

test('every step of typing a syllable with Telex or VNI keeps the person in sight', () => {
  for (const typed of ['tu', 'tua', 'tuâ', 'tuấ', 'tuấn']) expect(find(typed)).toContain('7');
  for (const typed of ['thu', 'thư', 'thử']) expect(find(typed)).toContain('1');
  expect(find('tuần')).toEqual([]);
});

test('decomposed text finds what composed text finds', () => {
  expect(find('thử'.normalize('NFD'))).toEqual(find('thử'));
});

test('several words narrow it down, in their order', () => {
  expect(find('nguyễn văn th')).toEqual(['1', '8']);
  expect(find('nguyen v')).toEqual(['1', '8']);
  expect(find('ng th')).toEqual(['1', '8']);
  expect(find('van nguyen')).toEqual([]);
});

test('the last digits of a phone or an ID number find their people', () => {
  expect(find('0012')).toEqual(['2']);
  expect(find('777')).toEqual(['5']);
  expect(find('0900 000 011')).toEqual(['1']);
  expect(find('77')).toEqual([]);
});

test('no more than the limit, and the same ones every time', () => {
  expect(find('th', 2)).toEqual(['3', '1']);
  const turned = prepareList(people.toReversed());
  expect(findRegistered(turned, 'th').map(({ id }) => id)).toEqual(find('th'));
});
