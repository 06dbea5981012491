import type { Recall } from '@mauxn/wire';
import { matches } from '../list/match.ts';
import type { RecallFilter } from '../text/filters.ts';

/** The recalls that the filter leaves: by state, by reason, by name, phone or tube code. */
export function filterRecalls(
  recalls: readonly Recall[],
  { state, reason, q }: RecallFilter,
): readonly Recall[] {
  return recalls.filter(
    (recall) =>
      (state === undefined || recall.state === state) &&
      (reason === undefined || recall.reason === reason) &&
      matches(q, recall.name, recall.phone, recall.tubeCode, recall.siteName),
  );
}
