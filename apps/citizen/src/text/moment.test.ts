import { expect, test } from 'vitest';
import { formatMoment } from './moment.ts';

test('a moment is told in the country’s time and in the form of the language', () => {
  const lateInUtc = new Date('2026-02-28T18:05:00Z');
  expect(formatMoment(lateInUtc, { locale: 'vi' })).toBe('01:05 ngày 01/03/2026');
  expect(formatMoment(lateInUtc, { locale: 'en' })).toBe('1 March 2026, 01:05');
});
