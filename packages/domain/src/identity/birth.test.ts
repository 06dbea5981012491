import { expect, test } from 'vitest';
import { birthFromBoxes, birthsAgree, birthYear, isAfter, parseBirth } from './birth.ts';

test.each([
  ['02011990', '1990-01-02'],
  ['011990', '1990-01'],
  ['1955', '1955'],
  ['02/01/1990', '1990-01-02'],
  [' 01/10/2027', '2027-10-01'],
  ['2-1-1990', '1990-01-02'],
  ['02.01.1990', '1990-01-02'],
  ['1/1990', '1990-01'],
  ['1990-01-02', '1990-01-02'],
  ['1990-**-**', '1990'],
  ['1990-01-**', '1990-01'],
  ['1990-**-02', '1990'],
  ['1990-01', '1990-01'],
  ['29022000', '2000-02-29'],
])('%j is born %s, at the precision of the source', (raw, birth) => {
  expect(parseBirth(raw)).toEqual({ ok: true, value: birth });
});

test.each([
  ['29021900', 'impossible'],
  ['29022021', 'impossible'],
  ['31041990', 'impossible'],
  ['00011990', 'impossible'],
  ['131990', 'impossible'],
  ['1990-13-01', 'impossible'],
  ['0190', 'impossible'],
  ['', 'empty'],
  ['-', 'empty'],
  ['****-**-**', 'format'],
  ['1990/01/02', 'format'],
  ['0201199', 'format'],
  ['02 01 1990', 'format'],
  ['sinh 1990', 'format'],
])('%j is refused as %s', (raw, error) => {
  expect(parseBirth(raw)).toEqual({ ok: false, error });
});

test.each([
  ['', '', '1955', '1955'],
  ['', '3', ' 1990 ', '1990-03'],
  ['2', '1', '1990', '1990-01-02'],
  ['21', '11', '2026', '2026-11-21'],
])('boxes %j %j %j give %s', (day, month, year, birth) => {
  expect(birthFromBoxes(day, month, year, '2026-11-21')).toEqual({ ok: true, value: birth });
});

test.each([
  ['2', '1', '', 'year-missing'],
  ['2', '', '1990', 'month-missing'],
  ['2', '1', '90', 'format'],
  ['x', '1', '1990', 'format'],
  ['31', '2', '1990', 'impossible'],
  ['22', '11', '2026', 'future'],
  ['', '12', '2026', 'future'],
  ['', '', '2027', 'future'],
])('boxes %j %j %j are refused as %s', (day, month, year, error) => {
  expect(birthFromBoxes(day, month, year, '2026-11-21')).toEqual({ ok: false, error });
});

test('a birth date is compared only as far as both know it', () => {
  expect(birthYear('1990-01')).toBe(1990);
  expect(birthsAgree('1990', '1990-01-02')).toBe(true);
  expect(birthsAgree('1990-01-02', '1990-02')).toBe(false);
  expect(isAfter('2026-11', '2026-11-21')).toBe(false);
});
