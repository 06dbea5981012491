import { isFull, type OpenTube, openTube } from '@mauxn/domain';
import type { CodeUse } from '@mauxn/offline';
import type { CaptureContext, CaptureState, Step, WaitingPerson } from './state.ts';

/** A tube code whose use was looked up: opens it, refuses it, or asks because another tube is open with people in it. */
export function openChecked(
  context: CaptureContext,
  state: CaptureState,
  code: string,
  use: CodeUse | undefined,
): Step {
  if (use) return { state, feedback: { key: 'code-used', code, use } };
  const before = state.tube;
  if (before && state.question?.kind === 'new-code') return recode(state, before, code);
  if (before && before.people.length > 0) {
    return {
      state: { ...state, question: { kind: 'next-tube', code } },
      feedback: { key: 'next-tube', code, n: before.people.length },
    };
  }
  if (state.waiting) return openFor(state, state.waiting, code);
  const tube = openTube(code, state.mode, context.poolLimit);
  return {
    state: { ...state, tube, question: undefined, opaque: undefined, slip: undefined, hints: [] },
    feedback: { key: before ? 'tube-changed' : 'tube-opened', code },
    effect: { type: 'keep-draft', tube },
  };
}

/** A tube for one person who is known already: it is full, and on its way into the outbox. */
export function openFor(state: CaptureState, { person, rapid }: WaitingPerson, code: string): Step {
  const tube = { ...openTube(code, 'single', 1), people: [person], ...(rapid && { rapid }) };
  return seal({
    ...state,
    tube,
    waiting: undefined,
    question: undefined,
    opaque: undefined,
    slip: undefined,
    hints: [],
  });
}

export function dismissWaiting(state: CaptureState, { person }: WaitingPerson): Step {
  return { state: { ...state, waiting: undefined }, feedback: { key: 'not-awaited', name: person.name } };
}

/** Asks for the open tube to be saved. It stays open until the save is complete (docs/sync.md, D2). */
export function seal(state: CaptureState): Step {
  const { tube } = state;
  if (!tube) return { state, feedback: { key: 'tube-first' } };
  if (tube.people.length === 0) return { state, feedback: { key: 'tube-empty', code: tube.code } };
  return { state: { ...state, question: undefined }, effect: { type: 'record', tube } };
}

/** Gives the open tube up. With people in it this is asked first. */
export function drop(state: CaptureState): Step {
  const { tube } = state;
  if (!tube) return { state };
  return {
    state: { ...state, tube: undefined, question: undefined, opaque: undefined, slip: undefined, hints: [] },
    feedback: { key: 'tube-dropped', code: tube.code },
    effect: { type: 'drop-draft' },
  };
}

/** The tube that a reload or a crash left open. A full one was on its way into the outbox: it goes there now. */
export function restore(state: CaptureState, tube: OpenTube): Step {
  const open: CaptureState = { ...state, tube, mode: tube.kind };
  if (isFull(tube)) return seal(open);
  return { state: open, feedback: { key: 'restored', code: tube.code, n: tube.people.length } };
}

function recode(state: CaptureState, before: OpenTube, code: string): Step {
  const tube = { ...before, code };
  const next: CaptureState = { ...state, tube, question: undefined };
  if (isFull(tube)) return seal(next);
  return {
    state: next,
    feedback: { key: 'tube-recoded', code },
    effect: { type: 'keep-draft', tube },
  };
}
