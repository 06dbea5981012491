import type { Tone } from '@mauxn/ui';
import { m } from '../../paraglide/messages.js';
import type { SourceProblem, SourceState } from './scan-source.ts';

interface StateText {
  readonly tone: Tone;
  readonly title: () => string;
  /** What to do; nothing when all is well. */
  readonly fix?: () => string;
}

const stateTexts = {
  closed: { tone: 'neutral', title: m.scanner_state_closed },
  opening: { tone: 'progress', title: m.scanner_state_opening },
  open: { tone: 'done', title: m.scanner_state_open },
  unplugged: { tone: 'attention', title: m.scanner_state_unplugged, fix: m.scanner_unplugged_fix },
} satisfies Record<Exclude<SourceState['kind'], 'problem'>, StateText>;

const problemTexts = {
  busy: { tone: 'attention', title: m.scanner_problem_busy, fix: m.scanner_problem_busy_fix },
  denied: { tone: 'attention', title: m.scanner_problem_denied, fix: m.scanner_problem_denied_fix },
  garbled: { tone: 'attention', title: m.scanner_problem_garbled, fix: m.scanner_problem_garbled_fix },
  'no-codes': { tone: 'attention', title: m.scanner_problem_no_codes, fix: m.scanner_problem_no_codes_fix },
  failed: { tone: 'attention', title: m.scanner_problem_failed, fix: m.scanner_problem_failed_fix },
} satisfies Record<SourceProblem, StateText>;

export function textOfState(state: SourceState): StateText {
  return state.kind === 'problem' ? problemTexts[state.problem] : stateTexts[state.kind];
}
