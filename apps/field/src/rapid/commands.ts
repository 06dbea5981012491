import { type Command, type RapidResult, type RapidVoidReason, timingOf } from '@mauxn/domain';
import { type RapidContext, type RapidState, type Step, testOf } from './state.ts';

/** What the card of command barcodes does here; the buttons and keys of the screen go the same way. */
export function obey(context: RapidContext, state: RapidState, command: Command): Step {
  return commands[command]?.(context, state) ?? { state, feedback: { key: 'command-not-here' } };
}

/** Answers the question about taking a test back. */
export function voidFor(state: RapidState, reason: RapidVoidReason): Step {
  const { question } = state;
  if (question?.kind !== 'void') return { state };
  return { state: { ...state, question: undefined }, effect: { type: 'void', test: question.test, reason } };
}

/** The selected test says this. Too early is asked once: the same command again means it. */
function readAs({ now }: RapidContext, state: RapidState, result: RapidResult): Step {
  const test = testOf(state, state.selected);
  if (!test) return { state, feedback: { key: 'select-first' } };
  if (test.state !== 'running') return { state, feedback: { key: 'already-read', row: test } };
  const { question } = state;
  const isAnswer = question?.kind === 'early' && question.test.id === test.id && question.result === result;
  if (!isAnswer && timingOf(test.kit, test.startedAt, now) === 'early') {
    return {
      state: { ...state, question: { kind: 'early', test, result } },
      feedback: { key: 'too-early', row: test, result },
    };
  }
  return { state: { ...state, question: undefined }, effect: { type: 'read', test, result, readAt: now } };
}

function confirm(context: RapidContext, state: RapidState): Step {
  const { question, offer } = state;
  if (question?.kind === 'early') return readAs(context, state, question.result);
  if (question?.kind === 'void') return voidFor(state, 'other');
  if (!offer) return { state, feedback: { key: 'command-not-here' } };
  return {
    state: { ...state, offer: undefined, selected: undefined },
    effect: { type: 'swab', test: offer, code: undefined },
  };
}

/** Takes back what was said last: the question, the offer, the selection, the label. */
function cancel(state: RapidState): Step {
  if (state.question) return { state: { ...state, question: undefined } };
  if (state.offer) {
    const next = { ...state, offer: undefined, selected: undefined };
    return { state: next, feedback: { key: 'offer-declined', row: state.offer } };
  }
  if (state.selected !== undefined) return { state: { ...state, selected: undefined } };
  if (state.label === undefined) return { state };
  return { state: { ...state, label: undefined }, feedback: { key: 'label-dropped' } };
}

/** Asks whether the selected test, or the one touched last, is to be taken back. */
function undo(state: RapidState): Step {
  if (state.question?.kind === 'void') return voidFor(state, 'other');
  if (state.question) return cancel(state);
  const test = testOf(state, state.selected ?? state.last);
  if (!test || test.state === 'voided') return { state, feedback: { key: 'nothing-to-void' } };
  return {
    state: { ...state, offer: undefined, question: { kind: 'void', test } },
    feedback: { key: 'void-asked', row: test },
  };
}

/** Commands of other screens are said to be none of this one. */
const commands: Partial<Record<Command, (context: RapidContext, state: RapidState) => Step>> = {
  finish: confirm,
  next: confirm,
  cancel: (_, state) => cancel(state),
  undo: (_, state) => undo(state),
  negative: (context, state) => readAs(context, state, 'negative'),
  positive: (context, state) => readAs(context, state, 'positive'),
  invalid: (context, state) => readAs(context, state, 'invalid'),
};
