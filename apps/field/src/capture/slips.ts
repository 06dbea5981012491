import { isFull, type Person, type ScanWarning } from '@mauxn/domain';
import { addToTube } from './people.ts';
import type { CaptureContext, CaptureState, Step } from './state.ts';

/** A slip that says nothing of its person: it belongs to whoever is typed in or shows a card next. */
export function scannedEmptySlip(context: CaptureContext, state: CaptureState, slip: string): Step {
  if (!state.tube) return { state, feedback: { key: 'tube-first' } };
  if (isFull(state.tube)) return { state, feedback: { key: 'tube-full', limit: state.tube.limit } };
  return {
    state: { ...state, slip },
    feedback: { key: 'slip-kept', code: context.slipIn(slip) },
    effect: { type: 'type-person' },
  };
}

/** Adds a person with the empty slip that was scanned before them. */
export function addWithSlip(
  context: CaptureContext,
  state: CaptureState,
  person: Person,
  warnings?: readonly ScanWarning[],
): Step {
  const { slip } = state;
  return addToTube(context, state, slip === undefined ? person : { ...person, slip }, warnings);
}
