import type { Command } from '@mauxn/domain';
import { addAnyway, addUnlessLikely, removeFromTube } from './people.ts';
import type { CaptureState, Step } from './state.ts';
import { dismissWaiting, drop, seal } from './tubes.ts';

/** What the laminated card of command barcodes does here; the buttons of the screen go the same way. */
export function obey(state: CaptureState, command: Command): Step {
  return commands[command](state);
}

/** Answers the open question. */
export function answer(state: CaptureState, yes: boolean): Step {
  const { question } = state;
  const clear = { ...state, question: undefined };
  // Either way the person is sampled: the question is only what the list adds.
  if (question?.kind === 'registered') return addUnlessLikely(clear, yes ? question.filled : question.person);
  if (!question || !yes) return { state: clear };
  switch (question.kind) {
    case 'next-tube':
      return seal({ ...clear, next: question.code });
    case 'likely-same':
      return addAnyway(clear, question.person);
    case 'drop-tube':
      return drop(clear);
    case 'void-last':
      return { state: clear, effect: { type: 'void', reason: 'other' } };
    case 'new-code':
      // Only a tube code answers this.
      return { state, feedback: { key: 'new-code' } };
  }
}

const commands = {
  finish: (state) => (state.question ? answer(state, true) : seal(state)),
  next: (state) => (state.question ? answer(state, true) : seal(state)),
  cancel: (state) => {
    if (state.question?.kind === 'drop-tube') return answer(state, true);
    if (state.question) return answer(state, false);
    if (!state.tube && state.waiting) return dismissWaiting(state, state.waiting);
    if (!state.tube || state.tube.people.length === 0) return drop(state);
    return { state: { ...state, question: { kind: 'drop-tube' } }, feedback: { key: 'drop-tube' } };
  },
  undo: (state) => {
    if (state.question?.kind === 'void-last') return answer(state, true);
    if (state.question) return answer(state, false);
    if (!state.tube) {
      return { state: { ...state, question: { kind: 'void-last' } }, feedback: { key: 'void-last' } };
    }
    const { people } = state.tube;
    return people.length > 0 ? removeFromTube(state, people.length - 1) : drop(state);
  },
  negative: (state) => ({ state, feedback: { key: 'command-not-here' } }),
  positive: (state) => ({ state, feedback: { key: 'command-not-here' } }),
  invalid: (state) => ({ state, feedback: { key: 'command-not-here' } }),
  'has-app': (state) => ({ state, feedback: { key: 'command-not-here' } }),
  installed: (state) => ({ state, feedback: { key: 'command-not-here' } }),
  declared: (state) => ({ state, feedback: { key: 'command-not-here' } }),
  cannot: (state) => ({ state, feedback: { key: 'command-not-here' } }),
} satisfies Record<Command, (state: CaptureState) => Step>;
