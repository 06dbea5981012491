import { step } from '../machine.ts';
import type { CaptureContext, CaptureEvent, CaptureState, Effect, Step } from '../state.ts';

export interface RunnerPorts {
  /** What the rules need to know from outside, asked before every step. */
  readonly context: () => CaptureContext;
  /** Does what a step asks for and answers the event that reports its end. A rejection counts as a fault of the storage. */
  readonly perform: (effect: Effect) => Promise<CaptureEvent | undefined>;
  /** Shows a step. `busy`: something is being done; it is shown once more, without an event, when its end changes nothing. */
  readonly show: (step: Step, busy: boolean, event?: CaptureEvent) => void;
}

export interface Runner {
  readonly send: (event: CaptureEvent) => void;
  /** Resolves when nothing is being done any more. */
  readonly settled: () => Promise<void>;
}

/**
 * Runs the rules of the capture screen, one event after the other. What arrives while something is being saved waits for its end, so
 * two quick scans never meet half-done work; an event that finds nothing under way is shown in the same turn.
 */
export function createRunner(start: CaptureState, ports: RunnerPorts): Runner {
  let state = start;
  let isDraining = false;
  let drained = Promise.resolve();
  const queue: CaptureEvent[] = [];
  const take = (event: CaptureEvent): Effect | undefined => {
    const next = step(ports.context(), state, event);
    state = next.state;
    ports.show(next, next.effect !== undefined, event);
    return next.effect;
  };
  const follow = async (effect: Effect): Promise<void> => {
    const end = await ports.perform(effect).catch((): CaptureEvent => broken(effect));
    if (!end) return ports.show({ state }, false);
    const next = take(end);
    if (next) await follow(next);
  };
  const drain = async () => {
    isDraining = true;
    try {
      for (let event = queue.shift(); event; event = queue.shift()) {
        const effect = take(event);
        if (effect) await follow(effect);
      }
    } finally {
      isDraining = false;
    }
  };
  return {
    send: (event) => {
      queue.push(event);
      if (!isDraining) drained = drain();
    },
    settled: () => drained,
  };
}

function broken(effect: Effect): CaptureEvent {
  return { type: 'failed', failure: 'storage_broken', effect };
}
