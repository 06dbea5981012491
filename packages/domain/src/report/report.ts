import type { StateTable } from '../state-table.ts';

export const reportStates = ['none', 'ready', 'seen', 'withdrawn'] as const;
export type ReportState = (typeof reportStates)[number];

/** A new version makes a seen report `ready` again: the person has to read it anew. */
export const reportMoves = {
  none: ['ready'],
  ready: ['seen', 'ready', 'withdrawn'],
  seen: ['ready', 'withdrawn'],
  withdrawn: ['ready'],
} as const satisfies StateTable<ReportState>;
