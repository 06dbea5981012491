import type { StateTable } from '../state-table.ts';

export const tubeKinds = ['single', 'site-pool'] as const;
export type TubeKind = (typeof tubeKinds)[number];

/** Allowed sizes come from the price list of Thông tư 16/2021/TT-BYT: up to ten swabs in one tube. */
export const largestPool = 10;

export const tubeStates = [
  'open',
  'sealed',
  'boxed',
  'handed-over',
  'received',
  'testing',
  'tested',
  'released',
  'voided',
  'missing',
  'rejected',
] as const;
export type TubeState = (typeof tubeStates)[number];

/** A tube may reach the lab outside a box, so `received` follows every state before it. */
export const tubeMoves = {
  open: ['sealed', 'voided'],
  sealed: ['boxed', 'received', 'voided'],
  boxed: ['handed-over', 'received', 'missing', 'voided'],
  'handed-over': ['received', 'missing', 'voided'],
  received: ['testing', 'rejected', 'voided'],
  testing: ['tested', 'voided'],
  tested: ['released', 'testing'],
  released: ['testing'],
  voided: [],
  missing: ['received'],
  rejected: [],
} as const satisfies StateTable<TubeState>;

export const voidReasons = [
  'wrong-person',
  'wrong-tube',
  'damaged',
  'no-swab',
  'duplicate',
  'other',
] as const;
export type VoidReason = (typeof voidReasons)[number];
