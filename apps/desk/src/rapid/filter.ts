import { formatFullTime } from '@mauxn/domain';
import type { RapidTest } from '@mauxn/wire';
import { matches } from '../list/match.ts';
import type { RapidFilter } from '../text/filters.ts';

/** The tests that the filter leaves: by result, by name, phone, label or tube code. A voided test has no result. */
export function filterRapid(tests: readonly RapidTest[], { result, q }: RapidFilter): readonly RapidTest[] {
  return tests.filter(
    (test) =>
      (result === undefined || (test.result === result && test.voided === null)) &&
      matches(q, test.name, test.phone, test.label, test.tubeCode, test.siteName),
  );
}

/** `YYYY-MM-DD`, the day in Vietnam at a moment in ms since 1970. */
export function dayOf(at: number): string {
  const [, date = ''] = formatFullTime(at).split(' ');
  return date.split('/').reverse().join('-');
}
