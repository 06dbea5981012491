import type { StateTable } from '../state-table.ts';

export const recallStates = ['open', 'called', 're-swabbed', 'refused', 'unreachable', 'closed'] as const;
export type RecallState = (typeof recallStates)[number];

/** `closed` ends a recall whose cause was corrected away. */
export const recallMoves = {
  open: ['called', 're-swabbed', 'refused', 'unreachable', 'closed'],
  called: ['re-swabbed', 'refused', 'unreachable', 'closed'],
  're-swabbed': [],
  refused: ['called', 'closed'],
  unreachable: ['called', 'closed'],
  closed: ['open'],
} as const satisfies StateTable<RecallState>;

/** Why somebody must be swabbed again. The words of the HCMC exports of 2021 stand behind the first. */
export const recallReasons = ['positive-pool', 'inconclusive', 'invalid'] as const;
export type RecallReason = (typeof recallReasons)[number];
