import type { RapidTest } from '@mauxn/wire';
import { expect, test } from 'vitest';
import { rapidFilter } from '../text/filters.ts';
import { dayOf, filterRapid } from './filter.ts';

const one: RapidTest = {
  id: '1',
  state: 'read',
  result: 'positive',
  timing: 'late',
  voided: null,
  disputed: false,
  startedAt: 0,
  readAt: 1,
  kit: 'Kit mẫu',
  label: 'KIT0001',
  siteName: 'Chợ Mẫu',
  name: 'Nguyễn Văn Thử',
  birthYear: '1990',
  phone: '0900000001',
  tubeCode: null,
};

test('a voided positive is no positive; people are found by name, phone and kit', () => {
  const voided: RapidTest = { ...one, id: '2', state: 'voided', voided: 'wrong-person' };
  const tests = [one, voided];
  expect(filterRapid(tests, { result: 'positive' })).toEqual([one]);
  expect(filterRapid(tests, { q: 'thu' })).toEqual(tests);
  expect(filterRapid(tests, { q: 'kit0001' })).toEqual(tests);
  expect(filterRapid(tests, { q: 'ai khác' })).toEqual([]);
});

test('the day is the one in Vietnam', () => {
  expect(dayOf(Date.parse('2026-11-24T17:00:00Z'))).toBe('2026-11-25');
});

test('an address that says no day, or a wrong one, says nothing', () => {
  expect(rapidFilter({ day: '2026-11-25', result: 'invalid' })).toEqual({
    day: '2026-11-25',
    result: 'invalid',
  });
  expect(rapidFilter({ day: '25/11', result: 'inconclusive' })).toEqual({});
});
