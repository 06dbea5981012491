import { isFull, type Person, type Scan } from '@mauxn/domain';
import { answer, obey } from './commands.ts';
import { fail, underFailure } from './failing.ts';
import { addToTube, amendInTube, removeFromTube } from './people.ts';
import { addWithSlip, scannedEmptySlip } from './slips.ts';
import type { CaptureContext, CaptureEvent, CaptureState, Step, WaitingPerson } from './state.ts';
import { openChecked, openFor, restore } from './tubes.ts';

/**
 * The rules of the capture screen: what a scan, a key or a finished save changes, what is said, and what has to be done. Tube first,
 * then people; a single is saved by its first person, a pool by its limit or on command (domain.md, Rules).
 */
export function step(context: CaptureContext, state: CaptureState, event: CaptureEvent): Step {
  const failing = underFailure(state, event);
  if (failing) return failing;
  // The switch narrows the event; each branch is one call.
  switch (event.type) {
    case 'start':
      return { state, effect: { type: 'restore' } };
    case 'scan':
      return scanned(context, state, event.scan);
    case 'code-checked':
      return openChecked(context, state, event.code, event.use);
    case 'person':
      return unanswered(state) ?? addWithSlip(context, state, withOpaque(state, event.person));
    case 'amend':
      return amendInTube(state, event.n, event.person);
    case 'remove':
      return removeFromTube(state, event.n);
    case 'await':
      return awaitTube(state, event.waiting, event.code);
    case 'mode':
      return switchMode(context, state, event.mode);
    case 'command':
      return obey(state, event.command);
    case 'confirm':
      return answer(state, true);
    case 'dismiss':
      return answer(state, false);
    case 'drop-opaque':
      return { state: { ...state, opaque: undefined, slip: undefined } };
    case 'void':
      return { state: { ...state, question: undefined }, effect: event };
    case 'correct':
      return { state, effect: event };
    case 'saved':
      return saved(state, event);
    case 'failed':
      return fail(state, event.failure, event.effect);
    case 'voided':
    case 'corrected':
      return { state, feedback: { key: event.type, code: event.code } };
    case 'nothing-to-void':
      return { state, feedback: { key: 'nothing-to-void' } };
    case 'restored':
      return restore(state, event.tube);
    case 'retry':
    case 'new-code':
    case 'give-up':
      // Answers of the failure, and nothing has failed.
      return { state };
  }
}

function scanned(context: CaptureContext, state: CaptureState, scan: Scan): Step {
  switch (scan.kind) {
    case 'tube':
      return scannedTube(context, state, scan.code);
    case 'person':
      return unanswered(state) ?? addWithSlip(context, state, scan.person, scan.warnings);
    case 'command':
      return obey(state, scan.command);
    case 'slip':
      if (!scan.person) return unanswered(state) ?? scannedEmptySlip(context, state, scan.id);
      return unanswered(state) ?? addToTube(context, state, { ...scan.person, slip: scan.id });
    case 'badge':
    case 'box':
      return { state, feedback: { key: 'wrong-kind', what: scan.kind } };
    case 'wrong-kind':
      return { state, feedback: { key: 'wrong-kind', what: scan.what } };
    case 'damaged':
      return { state, feedback: { key: 'damaged', cause: scan.cause } };
    case 'opaque':
      return unanswered(state) ?? scannedOpaque(state, scan.text);
  }
}

/** Asks again where one more person would be put into the wrong tube, or push aside the one who was asked about. */
function unanswered(state: CaptureState): Step | undefined {
  const { question, tube } = state;
  switch (question?.kind) {
    case 'next-tube':
      return { state, feedback: { key: 'next-tube', code: question.code, n: tube?.people.length ?? 0 } };
    case 'likely-same':
      return { state, feedback: { key: 'likely-same', name: question.person.name } };
    case 'registered':
      return { state, feedback: { key: 'registered', name: question.person.name } };
    case 'new-code':
      return { state, feedback: { key: 'new-code' } };
    case 'drop-tube':
    case 'void-last':
    case undefined:
      return undefined;
  }
}

function withOpaque({ opaque }: CaptureState, person: Person): Person {
  return opaque === undefined || person.opaque ? person : { ...person, opaque };
}

function scannedTube(context: CaptureContext, state: CaptureState, code: string): Step {
  const { tube, question } = state;
  // The tube that was asked about, scanned again, is the answer.
  if (question?.kind === 'next-tube' && question.code === code) return answer(state, true);
  if (question?.kind === 'likely-same' || question?.kind === 'registered')
    return unanswered(state) ?? { state };
  if (tube?.code === code) return { state, feedback: { key: 'same-tube', code } };
  if (context.spaceFull && question?.kind !== 'new-code') return { state, feedback: { key: 'space-full' } };
  return { state, effect: { type: 'check-code', code } };
}

/** A whole code that nobody here understands: its text is kept and the person is typed in. */
function scannedOpaque(state: CaptureState, text: string): Step {
  if (!state.tube) return { state, feedback: { key: 'not-a-tube' } };
  if (isFull(state.tube)) return { state, feedback: { key: 'tube-full', limit: state.tube.limit } };
  return {
    state: { ...state, opaque: text },
    feedback: { key: 'opaque-kept' },
    effect: { type: 'type-person' },
  };
}

/** Whatever is open is finished first: the question about it comes by itself when the code is looked up. */
function awaitTube(state: CaptureState, waiting: WaitingPerson, code: string | undefined): Step {
  const next = { ...state, waiting };
  if (state.tube && state.tube.people.length === 0 && code === undefined) {
    return openFor(next, waiting, state.tube.code);
  }
  if (code !== undefined) return { state: next, effect: { type: 'check-code', code } };
  return { state: next, feedback: { key: 'awaited', name: waiting.person.name } };
}

function switchMode(context: CaptureContext, state: CaptureState, mode: CaptureState['mode']): Step {
  if (state.mode === mode) return { state };
  if (!state.tube) return { state: { ...state, mode } };
  if (state.tube.people.length > 0) return { state, feedback: { key: 'finish-first' } };
  const empty = { ...state, mode, tube: undefined };
  return openChecked(context, empty, state.tube.code, undefined);
}

function saved(state: CaptureState, { code, people }: Extract<CaptureEvent, { type: 'saved' }>): Step {
  const { tube, hints, next } = state;
  const doubts = hints.filter(
    ({ person, warnings, earlier, slipIn }) =>
      tube?.people.includes(person) && (warnings.length > 0 || earlier !== undefined || slipIn !== undefined),
  );
  const effect = next ? ({ type: 'check-code', code: next } as const) : undefined;
  return {
    state: {
      ...state,
      tube: undefined,
      question: undefined,
      next: undefined,
      opaque: undefined,
      slip: undefined,
      hints: [],
      last: { code, people: tube?.people ?? people },
    },
    feedback: { key: 'saved', code, people, hints: doubts },
    effect,
  };
}
