import type { Command } from '@mauxn/domain';
import type { RecordFailure } from '@mauxn/offline';
import type { RapidEvent, RapidState, SavingEffect, Step } from './state.ts';

export type WayOut = 'retry' | 'give-up';

/** What may be done about each failure. A fault of the storage is never waved aside: whatever came after it would be lost as well. */
export const waysOut = {
  storage_full: 'retry',
  storage_broken: 'retry',
  not_set_up: 'retry',
  no_shift: 'give-up',
  code_used: 'give-up',
  tube_unknown: 'give-up',
  slip_unknown: 'give-up',
  rapid_unknown: 'give-up',
  invalid: 'give-up',
} as const satisfies Record<RecordFailure, WayOut>;

export function fail(state: RapidState, code: RecordFailure, effect: SavingEffect): Step {
  return {
    state: { ...state, failure: { code, effect }, question: undefined },
    feedback: { key: 'save-failed' },
  };
}

/** What an event does while a save has failed: only the way out counts. Undefined when nothing has failed. */
export function underFailure(state: RapidState, event: RapidEvent): Step | undefined {
  const { failure } = state;
  if (!failure) return undefined;
  const way = wayOf(event);
  if (way !== waysOut[failure.code]) return { state, feedback: { key: 'save-failed' } };
  const clear = { ...state, failure: undefined };
  return way === 'retry' ? { state: clear, effect: failure.effect } : { state: clear };
}

function wayOf(event: RapidEvent): WayOut | undefined {
  if (event.type === 'retry' || event.type === 'give-up') return event.type;
  if (event.type === 'command') return wayOfCommand[event.command];
  if (event.type !== 'scan' || event.scan.kind !== 'command') return undefined;
  return wayOfCommand[event.scan.command];
}

const wayOfCommand: Partial<Record<Command, WayOut>> = {
  finish: 'retry',
  next: 'retry',
  cancel: 'give-up',
  undo: 'give-up',
};
