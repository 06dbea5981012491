import { type Runner, createRunner as run } from '../../work/runner.ts';
import { step } from '../machine.ts';
import type { CaptureContext, CaptureEvent, CaptureState, Effect, Step } from '../state.ts';

interface RunnerPorts {
  /** What the rules need to know from outside, asked before every step. */
  readonly context: () => CaptureContext;
  /** Does what a step asks for and answers the event that reports its end. A rejection counts as a fault of the storage. */
  readonly perform: (effect: Effect) => Promise<CaptureEvent | undefined>;
  readonly show: (step: Step, busy: boolean, event?: CaptureEvent) => void;
}

/** Runs the rules of the capture screen. */
export function createRunner(
  start: CaptureState,
  { context, perform, show }: RunnerPorts,
): Runner<CaptureEvent> {
  return run<CaptureState, CaptureEvent, Effect, Step>(start, {
    step: (state, event) => step(context(), state, event),
    perform,
    broken: (effect) => ({ type: 'failed', failure: 'storage_broken', effect }),
    show,
  });
}
