import { expect, test } from 'vitest';
import { localDay, startOfDay } from './today.ts';

test('the day begins at midnight in Vietnam, wherever the device thinks it is', () => {
  const evening = Date.parse('2021-08-14T16:59:59Z');
  expect(localDay(evening)).toBe('2021-08-14');
  expect(startOfDay(evening)).toBe(Date.parse('2021-08-13T17:00:00Z'));
  expect(startOfDay(evening + 1000)).toBe(Date.parse('2021-08-14T17:00:00Z'));
});
