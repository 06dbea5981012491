import { recallReasons, reportOutcomes, testMethods, tubeKinds } from '@mauxn/domain';
import type { StandingReport } from '@mauxn/store';
import { expect, test } from 'vitest';
import { m } from '../paraglide/messages.js';
import { viewOf } from './view.ts';

const negative: StandingReport = {
  withdrawn: false,
  outcome: 'negative',
  version: 1,
  reason: null,
  recallReason: null,
  method: 'rt-pcr',
  kind: 'single',
  name: 'Nguyễn Văn An',
  birthYear: '1985',
  sampledAt: new Date('2026-03-01T01:30:00Z'),
  siteName: 'Trạm y tế xã Mẫu',
  releasedAt: new Date('2026-03-02T02:00:00Z'),
  labName: 'CDC tỉnh Mẫu',
};

test('a negative says it of the sample, of a pool that everybody in it is, of a rapid test that it can miss', () => {
  expect(viewOf(negative)).toMatchObject({ shape: 'outlined-circle', meaning: [m.meaning_negative_single] });
  expect(viewOf({ ...negative, kind: 'site-pool' }).meaning).toEqual([m.meaning_negative_pool]);
  expect(viewOf({ ...negative, method: 'rapid-antigen' }).meaning).toEqual([
    m.meaning_negative_single,
    m.meaning_negative_rapid,
  ]);
});

test('a positive sends home, to the station, and says when to call an ambulance', () => {
  expect(viewOf({ ...negative, outcome: 'positive' })).toMatchObject({
    look: 'positive',
    shape: 'filled-square',
    word: m.outcome_positive,
    meaning: [m.meaning_positive],
    steps: [m.next_positive_home, m.next_positive_station, m.next_positive_household],
    danger: true,
  });
});

test.each([
  ['positive-pool', m.meaning_retest_pool],
  ['inconclusive', m.meaning_retest_inconclusive],
  ['invalid', m.meaning_retest_invalid],
] as const)('who is asked back for %s is told why', (recallReason, meaning) => {
  expect(viewOf({ ...negative, outcome: 'retest', recallReason })).toMatchObject({
    shape: 'triangle',
    word: m.outcome_retest,
    meaning: [meaning],
  });
});

test('a withdrawn report has no result, whatever it was', () => {
  const { name, birthYear, sampledAt, siteName } = negative;
  expect(viewOf({ withdrawn: true, name, birthYear, sampledAt, siteName })).toMatchObject({
    look: 'withdrawn',
    shape: 'dashed-circle',
    word: m.outcome_withdrawn,
  });
});

test('every report that can be has a meaning and something to do, and only a positive is called so', () => {
  for (const outcome of reportOutcomes)
    for (const kind of tubeKinds)
      for (const method of testMethods)
        for (const recallReason of [null, ...recallReasons]) {
          const view = viewOf({ ...negative, outcome, kind, method, recallReason });
          expect(view.meaning.length).toBeGreaterThan(0);
          expect(view.steps.length).toBeGreaterThan(0);
          expect(view.word === m.outcome_positive).toBe(outcome === 'positive');
        }
});
