import { causes } from '@mauxn/domain';
import { sendCauses } from '@mauxn/offline';
import { expect, test } from 'vitest';
import { recordCauseTexts, sendCauseTexts } from './cause-texts.ts';

test('every cause of a record has words of its own and something to do', () => {
  const all = [...causes, 'refused', 'a_cause_of_tomorrow'].map(recordCauseTexts);
  expect(new Set(all.map(({ title }) => title())).size).toBe(all.length);
  for (const { title, remedy } of all) {
    expect(title()).not.toBe('');
    expect(remedy()).not.toBe('');
  }
});

test('a cause that only looks like one of the table’s own does not break the screen', () => {
  expect(recordCauseTexts('constructor').title()).toBe(recordCauseTexts('a_cause_of_tomorrow').title());
});

test('every failure of sending says whose fault it is in words of its own', () => {
  const titles = sendCauses.map((cause) => sendCauseTexts[cause].title());
  expect(new Set(titles).size).toBe(sendCauses.length);
});
