import { expect, test } from 'vitest';
import { codeFilter, recallFilter, staffFilter, textFilter } from './filters.ts';

test('what an address does not say right is left out', () => {
  expect(recallFilter({ reason: 'because', state: 'open', q: '  ' })).toEqual({ state: 'open' });
  expect(staffFilter({ role: ['admin'] })).toEqual({});
  expect(codeFilter({ code: { toString: 'x' } })).toEqual({});
});

test('a code of digits only stays a text', () => {
  expect(codeFilter({ code: 26000012 })).toEqual({ code: '26000012' });
});

test('a searched name is composed, because names are stored composed', () => {
  expect(textFilter({ q: 'Nguye\u0302\u0303n ' })).toEqual({ q: 'Nguyễn' });
});
