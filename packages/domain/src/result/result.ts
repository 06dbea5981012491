import type { StateTable } from '../state-table.ts';
import type { TubeKind } from '../tube/tube.ts';

export const resultValues = ['negative', 'positive', 'inconclusive', 'invalid'] as const;
export type ResultValue = (typeof resultValues)[number];

export const testMethods = ['rt-pcr', 'rapid-antigen'] as const;
export type TestMethod = (typeof testMethods)[number];

export const resultStates = ['entered', 'reviewed', 'returned', 'released', 'amended'] as const;
export type ResultState = (typeof resultStates)[number];

/** `amended` ends a released version; the version that follows it starts again at `entered`. */
export const resultMoves = {
  entered: ['reviewed', 'returned'],
  reviewed: ['released', 'returned'],
  returned: [],
  released: ['amended'],
  amended: [],
} as const satisfies StateTable<ResultState>;

/** What one person is told. Never a bare "positive" from a pool (domain.md, Site pool). */
export const reportOutcomes = ['negative', 'positive', 'retest'] as const;
export type ReportOutcome = (typeof reportOutcomes)[number];

/** The rule that turns a tube's result into what each of its people is told. */
export const outcomeByResult = {
  single: { negative: 'negative', positive: 'positive', inconclusive: 'retest', invalid: 'retest' },
  'site-pool': { negative: 'negative', positive: 'retest', inconclusive: 'retest', invalid: 'retest' },
} as const satisfies Record<TubeKind, Record<ResultValue, ReportOutcome>>;
