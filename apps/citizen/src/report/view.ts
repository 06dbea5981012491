import type { RecallReason, ReportOutcome, TestMethod, TubeKind } from '@mauxn/domain';
import type { OpenedReport, StandingReport } from '@mauxn/store';
import type { MarkShape } from '../page/mark.tsx';
import { m } from '../paraglide/messages.js';

export type Message = typeof m.outcome_negative;

/** What a page says of a report, as messages not yet put into a language. */
export interface ReportView {
  readonly look: ReportOutcome | 'withdrawn';
  readonly shape: MarkShape;
  readonly word: Message;
  readonly meaning: readonly Message[];
  readonly steps: readonly Message[];
  /** Whether to name the signs on which to call an ambulance. */
  readonly danger: boolean;
}

/** What the report means and what to do now: one row per outcome, so that a new one cannot be forgotten. */
export function viewOf(report: OpenedReport): ReportView {
  if (report.withdrawn) return withdrawn;
  const { meaning, ...row } = outcomes[report.outcome];
  return { look: report.outcome, ...row, meaning: [...meaning(report), ...cautionOf(report)] };
}

const withdrawn: ReportView = {
  look: 'withdrawn',
  shape: 'dashed-circle',
  word: m.outcome_withdrawn,
  meaning: [m.meaning_withdrawn],
  steps: [m.next_withdrawn_ask, m.next_withdrawn_wait],
  danger: false,
};

interface Outcome extends Omit<ReportView, 'look' | 'meaning'> {
  readonly meaning: (report: StandingReport) => readonly Message[];
}

const outcomes: Readonly<Record<ReportOutcome, Outcome>> = {
  negative: {
    shape: 'outlined-circle',
    word: m.outcome_negative,
    meaning: ({ kind }) => [negativeOf[kind]],
    steps: [m.next_negative_protect, m.next_negative_signs],
    danger: false,
  },
  positive: {
    shape: 'filled-square',
    word: m.outcome_positive,
    meaning: () => [m.meaning_positive],
    steps: [m.next_positive_home, m.next_positive_station, m.next_positive_household],
    danger: true,
  },
  retest: {
    shape: 'triangle',
    word: m.outcome_retest,
    meaning: ({ recallReason }) => [retestOf[recallReason ?? 'inconclusive']],
    steps: [m.next_retest_where, m.next_retest_wait],
    danger: true,
  },
};

const negativeOf: Readonly<Record<TubeKind, Message>> = {
  single: m.meaning_negative_single,
  'site-pool': m.meaning_negative_pool,
};

const retestOf: Readonly<Record<RecallReason, Message>> = {
  'positive-pool': m.meaning_retest_pool,
  inconclusive: m.meaning_retest_inconclusive,
  invalid: m.meaning_retest_invalid,
};

/** A rapid test says less than a PCR; a retest says nothing that could be relied on too much. */
function cautionOf({ method, outcome }: StandingReport): readonly Message[] {
  if (method !== 'rapid-antigen') return [];
  if (outcome === 'negative') return [m.meaning_negative_rapid];
  return outcome === 'positive' ? [m.meaning_positive_rapid] : [];
}

export const kindName: Readonly<Record<TubeKind, Message>> = {
  single: m.detail_kind_single,
  'site-pool': m.detail_kind_pool,
};

export const methodName: Readonly<Record<TestMethod, Message>> = {
  'rt-pcr': m.detail_method_pcr,
  'rapid-antigen': m.detail_method_rapid,
};
