import { expect, test } from 'vitest';
import { localeOf } from './locale.ts';

test.each([
  ['what is asked for wins', 'en', 'vi', 'en'],
  ['what is asked for wins, the other way', 'vi', 'en', 'vi'],
  ['an unknown wish is no wish', 'xx', 'en', 'en'],
  ['two wishes are no wish', ['en', 'en'], undefined, 'vi'],
  ['nothing said', undefined, undefined, 'vi'],
  ['only English', undefined, 'en-US,en;q=0.9', 'en'],
  ['Vietnamese behind English', undefined, 'en-US,en;q=0.9,vi;q=0.5', 'vi'],
  ['Vietnamese refused', undefined, 'en;q=0.1, vi;q=0', 'en'],
  ['no known language', undefined, 'km-KH,km;q=0.9', 'vi'],
  ['a known one behind an unknown', undefined, 'km, en;q=0.2', 'en'],
  ['anything', undefined, '*', 'vi'],
  ['rubbish', undefined, ';;;q=,,=;q=x', 'vi'],
])('%s', (_what, wanted, accepted, locale) => {
  expect(localeOf(wanted, accepted)).toBe(locale);
});
