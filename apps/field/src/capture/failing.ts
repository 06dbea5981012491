import type { Command } from '@mauxn/domain';
import type { RecordFailure } from '@mauxn/offline';
import type { CaptureEvent, CaptureState, Effect, Step } from './state.ts';

/** A way out of a failed save. `new-code`: the next tube code takes the place of the one that cannot be used. */
export type WayOut = 'retry' | 'new-code' | 'give-up';

/**
 * What may be done about each failure, the best first. A fault of the storage is never waved aside: whatever came after it would be
 * lost as well.
 */
export const waysOut = {
  storage_full: ['retry'],
  storage_broken: ['retry'],
  not_set_up: ['retry'],
  no_shift: ['retry'],
  code_used: ['new-code', 'give-up'],
  invalid: ['new-code', 'give-up'],
  tube_unknown: ['give-up'],
  rapid_unknown: ['give-up'],
  slip_unknown: ['give-up'],
} as const satisfies Record<RecordFailure, readonly WayOut[]>;

export function fail(state: CaptureState, code: RecordFailure, effect: Effect): Step {
  return {
    state: { ...state, failure: { code, effect }, question: undefined },
    feedback: { key: 'save-failed' },
  };
}

/** What an event does while a save has failed: only the ways out count. Undefined when nothing has failed. */
export function underFailure(state: CaptureState, event: CaptureEvent): Step | undefined {
  const { failure } = state;
  if (!failure) return undefined;
  const way = wayOf(event);
  const allowed: readonly WayOut[] = waysOut[failure.code];
  if (!way || !allowed.includes(way)) return { state, feedback: { key: 'save-failed' } };
  const clear = { ...state, failure: undefined };
  if (way === 'retry') return { state: clear, effect: failure.effect };
  if (way === 'give-up' || !state.tube) return { state: { ...clear, next: undefined } };
  const asking: CaptureState = { ...clear, next: undefined, question: { kind: 'new-code' } };
  if (event.type === 'scan' && event.scan.kind === 'tube' && event.scan.code !== state.tube.code) {
    return { state: asking, effect: { type: 'check-code', code: event.scan.code } };
  }
  return { state: asking, feedback: { key: 'new-code' } };
}

/** The scanner alone must find out as well: the card of commands, or the new tube itself. */
function wayOf(event: CaptureEvent): WayOut | undefined {
  if (event.type === 'retry' || event.type === 'new-code' || event.type === 'give-up') return event.type;
  if (event.type === 'command') return wayOfCommand[event.command];
  if (event.type !== 'scan') return undefined;
  if (event.scan.kind === 'tube') return 'new-code';
  return event.scan.kind === 'command' ? wayOfCommand[event.scan.command] : undefined;
}

const wayOfCommand: Partial<Record<Command, WayOut>> = {
  finish: 'retry',
  next: 'retry',
  cancel: 'give-up',
  undo: 'give-up',
};
