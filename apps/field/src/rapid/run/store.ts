import { type Person, readScan } from '@mauxn/domain';
import type { RapidBoard } from '@mauxn/offline';
import type { Signal } from '@mauxn/ui';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { PersonValues } from '../../person/values.ts';
import { createRepeatGuard, sameScanMs } from '../../work/repeat.ts';
import { createRunner } from '../../work/runner.ts';
import { compilePattern } from '../../work/tube-pattern.ts';
import { step } from '../machine.ts';
import {
  type Effect,
  type Feedback,
  type RapidContext,
  type RapidEvent,
  type RapidState,
  type SavingEffect,
  type Step,
  startRapidScreen,
} from '../state.ts';
import { say } from '../text/feedback.ts';

/** What the screen draws. */
export interface RapidView {
  readonly state: RapidState;
  /** Said last; `turn` counts, so that the same words twice are heard twice. */
  readonly said: { readonly feedback: Feedback; readonly turn: number } | undefined;
  readonly busy: boolean;
  /** Somebody is being typed in. */
  readonly typing: boolean;
  /** Half-typed values, kept until they are saved or cleared. */
  readonly typed: PersonValues | undefined;
}

export interface RapidPorts {
  readonly context: () => RapidContext;
  readonly tubePattern: () => string;
  readonly save: (effect: SavingEffect) => Promise<RapidEvent>;
  /** Leaves for the capture screen. */
  readonly swab: (effect: Extract<Effect, { type: 'swab' }>) => void;
  readonly now: () => number;
  readonly signal: (signal: Signal) => void;
  readonly rememberKit: (name: string) => void;
}

export interface Rapid {
  readonly view: StoreApi<RapidView>;
  readonly send: (event: RapidEvent) => void;
  readonly scan: (text: string) => void;
  readonly addTyped: (person: Person) => void;
  readonly openForm: (isOpen: boolean) => void;
  readonly keepTyped: (values: PersonValues | undefined) => void;
  readonly settled: () => Promise<void>;
}

/** The screen of rapid tests without its picture: rules, saves, sounds, and what is half typed. */
export function createRapid(board: RapidBoard, kit: string | undefined, ports: RapidPorts): Rapid {
  const view = createStore<RapidView>(() => ({
    state: startRapidScreen(board, kit),
    said: undefined,
    busy: false,
    typing: false,
    typed: undefined,
  }));
  const openForm = (typing: boolean) => view.setState({ typing });
  const runner = createRunner<RapidState, RapidEvent, Effect, Step>(view.getState().state, {
    step: (state, event) => step(ports.context(), state, event),
    perform: async (effect) => {
      if (effect.type === 'swab') ports.swab(effect);
      else if (effect.type === 'type-person') openForm(true);
      else return ports.save(effect);
      return undefined;
    },
    broken: brokenSave,
    show: (next, busy, event) => show(view, ports, next, busy, event),
  });
  return {
    ...runner,
    view,
    openForm,
    keepTyped: (typed) => view.setState({ typed }),
    addTyped: (person) => runner.send({ type: 'person', person }),
    scan: readerOf(ports, runner.send),
  };
}

function show(
  view: StoreApi<RapidView>,
  ports: RapidPorts,
  step: Step,
  busy: boolean,
  event: RapidEvent | undefined,
): void {
  const { state: before, said, typed } = view.getState();
  const { state, feedback, effect } = step;
  const wasLeft = event?.type === 'command' && !effect && state !== before;
  view.setState({
    state,
    busy,
    said: feedback ? { feedback, turn: (said?.turn ?? 0) + 1 } : wasLeft ? undefined : said,
    ...(event && closesForm(event) && { typing: false }),
    // Whoever was typed in has their test: the form is for somebody new.
    ...(event?.type === 'started' && event.row.person.source === 'typed' && typed && { typed: undefined }),
  });
  if (feedback) ports.signal(say(feedback, ports.now()).signal);
  if (state.kit !== undefined && state.kit !== before.kit) ports.rememberKit(state.kit);
}

/** A scan closes the form: whoever scans wants to go on, and what is half typed is kept. */
function closesForm(event: RapidEvent): boolean {
  if (event.type === 'scan') return ['tube', 'person', 'command'].includes(event.scan.kind);
  return event.type === 'person' || event.type === 'select';
}

function brokenSave(effect: Effect): RapidEvent {
  // Only saves can throw: the other effects are done on the spot.
  return { type: 'failed', failure: 'storage_broken', effect: effect as SavingEffect };
}

function readerOf(ports: RapidPorts, send: Rapid['send']): Rapid['scan'] {
  const isRepeat = createRepeatGuard(sameScanMs);
  const pattern = compilePattern();
  return (text) => {
    const scan = readScan(text, pattern(ports.tubePattern()));
    // A command twice is two commands: the second is often the answer to what the first one asked.
    if (scan.kind === 'command' || !isRepeat(text, ports.now())) send({ type: 'scan', scan });
  };
}
