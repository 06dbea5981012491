import { expect, test } from 'vitest';
import { ageOf, formatNumber, formatTime } from './format.ts';

const now = Date.parse('2026-11-21T07:05:00Z');

test('a time of today is shown without its date, in the hours of Vietnam', () => {
  expect(formatTime(Date.parse('2026-11-21T07:00:00Z'), now)).toBe('14:00');
});

test('the day begins at midnight in Vietnam, not in Greenwich', () => {
  expect(formatTime(Date.parse('2026-11-20T16:59:00Z'), now)).toBe('23:59 20/11');
  expect(formatTime(Date.parse('2026-11-20T17:01:00Z'), now)).toBe('00:01');
});

test('a time of another year names the year', () => {
  expect(formatTime(Date.parse('2025-12-31T03:00:00Z'), now)).toBe('10:00 31/12/2025');
});

test('the age of a tube counts whole minutes and is never negative', () => {
  expect(ageOf(now - 26 * 3_600_000 - 5 * 60_000 - 59_000, now)).toEqual({ hours: 26, minutes: 5 });
  expect(ageOf(now + 60_000, now)).toEqual({ hours: 0, minutes: 0 });
});

test('thousands are set apart as each language does it', () => {
  expect(formatNumber(2310, 'vi')).toBe('2.310');
  expect(formatNumber(2310, 'en')).toBe('2,310');
});
