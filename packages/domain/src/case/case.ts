import type { StateTable } from '../state-table.ts';

export const caseStates = [
  'declared',
  'confirmed',
  'returned',
  'isolating',
  'recovery-declared',
  'completed',
  'extended',
  'moved-up',
  'transferred',
  'died',
  'closed',
] as const;
export type CaseState = (typeof caseStates)[number];

const exits = ['moved-up', 'transferred', 'died', 'closed'] as const;

export const caseMoves = {
  declared: ['confirmed', 'returned', ...exits],
  confirmed: ['isolating', ...exits],
  returned: ['declared', 'closed'],
  isolating: ['recovery-declared', ...exits],
  'recovery-declared': ['completed', 'extended', ...exits],
  extended: ['recovery-declared', ...exits],
  completed: [],
  'moved-up': ['isolating', 'completed', 'died', 'closed'],
  transferred: ['confirmed', 'returned', 'closed'],
  died: [],
  closed: [],
} as const satisfies StateTable<CaseState>;
