/** What a step of a screen's rules gives: the next state, and what has to be done beside showing it. */
export interface StepOf<State, Effect> {
  readonly state: State;
  readonly effect?: Effect | undefined;
}

export interface RunnerPorts<State, Event, Effect, Step extends StepOf<State, Effect>> {
  readonly step: (state: State, event: Event) => Step;
  /** Does what a step asks for and answers the event that reports its end. */
  readonly perform: (effect: Effect) => Promise<Event | undefined>;
  /** The event of work that threw instead: a fault of the storage. */
  readonly broken: (effect: Effect) => Event;
  /** Shows a step. `busy`: something is being done; it is shown once more, without an event, when its end changes nothing. */
  readonly show: (step: Step | { readonly state: State }, busy: boolean, event?: Event) => void;
}

export interface Runner<Event> {
  readonly send: (event: Event) => void;
  /** Resolves when nothing is being done any more. */
  readonly settled: () => Promise<void>;
}

/**
 * Runs the rules of a screen, one event after the other. What arrives while something is being saved waits for its end, so two quick
 * scans never meet half-done work; an event that finds nothing under way is shown in the same turn.
 */
export function createRunner<State, Event, Effect, Step extends StepOf<State, Effect>>(
  start: State,
  ports: RunnerPorts<State, Event, Effect, Step>,
): Runner<Event> {
  let state = start;
  let isDraining = false;
  let drained = Promise.resolve();
  const queue: Event[] = [];
  const take = (event: Event): Effect | undefined => {
    const next = ports.step(state, event);
    state = next.state;
    ports.show(next, next.effect !== undefined, event);
    return next.effect;
  };
  const follow = async (effect: Effect): Promise<void> => {
    const end = await ports.perform(effect).catch(() => ports.broken(effect));
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
