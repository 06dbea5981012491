import { readScan, type TubeKind } from '@mauxn/domain';
import type { Signal } from '@mauxn/ui';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { RegisteredSearch } from '../../person/registered-search.ts';
import type { PersonValues } from '../../person/values.ts';
import { createRepeatGuard, sameScanMs } from '../../work/repeat.ts';
import { compilePattern } from '../../work/tube-pattern.ts';
import {
  type CaptureContext,
  type CaptureEvent,
  type CaptureState,
  type Effect,
  startCapture,
} from '../state.ts';
import { say } from '../text/feedback.ts';
import { closesPanel, entersTyped, nextSaid, type SaidLast } from './consequences.ts';
import type { Panel } from './panel.ts';
import { createRunner } from './runner.ts';

/** What the screen draws. */
export interface CaptureView {
  readonly state: CaptureState;
  readonly said: SaidLast | undefined;
  /** Something is being saved or looked up. */
  readonly busy: boolean;
  readonly panel: Panel | undefined;
  /** Half-typed values per form, kept until they are saved or cleared. */
  readonly forms: { readonly [key: string]: PersonValues };
}

export interface CapturePorts {
  readonly context: () => CaptureContext;
  /** Of the tube codes in use, as the set-up names it. */
  readonly tubePattern: () => string;
  readonly perform: (effect: Effect, typePerson: () => void) => Promise<CaptureEvent | undefined>;
  readonly now: () => number;
  readonly signal: (signal: Signal) => void;
  /** Told of every event after its step. */
  readonly onEvent: (event: CaptureEvent) => void;
  readonly registered: RegisteredSearch;
  /** Keeps the kind of sample that was chosen last for the next time. */
  readonly rememberMode: (mode: TubeKind) => void;
}

export interface Capture {
  readonly view: StoreApi<CaptureView>;
  readonly send: (event: CaptureEvent) => void;
  /** A text that a scanner or the camera read. The same text again at once is one scan that was read twice. */
  readonly scan: (text: string) => void;
  /** The tube code that was typed; false when it is none, and then nothing has happened. */
  readonly enterCode: (text: string) => boolean;
  readonly registered: RegisteredSearch;
  readonly open: (panel: Panel | undefined) => void;
  readonly keepForm: (key: string, values: PersonValues | undefined) => void;
  readonly settled: () => Promise<void>;
}

/** The capture screen without its picture: rules, saves, sounds, panels and what is half typed. */
export function createCapture(mode: TubeKind, ports: CapturePorts): Capture {
  const view = createStore<CaptureView>(() => ({
    state: startCapture(mode),
    said: undefined,
    busy: false,
    panel: undefined,
    forms: {},
  }));
  const { open, keepForm } = actionsOn(view);
  const runner = createRunner(view.getState().state, {
    context: ports.context,
    perform: (effect) => ports.perform(effect, () => open({ kind: 'type' })),
    show: (step, busy, event) => {
      const before = view.getState();
      view.setState({ state: step.state, busy, said: nextSaid(before.said, before.state, step) });
      if (event) ports.onEvent(event);
      if (step.feedback) ports.signal(say(step.feedback, ports.now()).signal);
      if (event && closesPanel(event)) open(undefined);
      if (event && entersTyped(before.state, step, event)) keepForm('type', undefined);
      if (step.state.mode !== before.state.mode) ports.rememberMode(step.state.mode);
    },
  });
  return { view, open, keepForm, registered: ports.registered, ...runner, ...readersOf(ports, runner.send) };
}

function actionsOn(view: StoreApi<CaptureView>): Pick<Capture, 'open' | 'keepForm'> {
  return {
    open: (panel) => {
      // Nothing lies over a failed save.
      if (!panel || !view.getState().state.failure) view.setState({ panel });
    },
    keepForm: (key, values) => {
      const others = Object.entries(view.getState().forms).filter(([other]) => other !== key);
      view.setState({ forms: Object.fromEntries(values ? [...others, [key, values]] : others) });
    },
  };
}

function readersOf(ports: CapturePorts, send: Capture['send']): Pick<Capture, 'scan' | 'enterCode'> {
  const isRepeat = createRepeatGuard(sameScanMs);
  const pattern = compilePattern();
  const read = (text: string) => readScan(text, pattern(ports.tubePattern()));
  return {
    scan: (text) => {
      const scan = read(text);
      // A command twice is two commands: the second is often the answer to what the first one asked.
      if (scan.kind === 'command' || !isRepeat(text, ports.now())) send({ type: 'scan', scan });
    },
    enterCode: (text) => {
      const scan = read(text);
      if (scan.kind === 'opaque' || scan.kind === 'damaged') return false;
      send({ type: 'scan', scan });
      return true;
    },
  };
}

/**
 * A trigger that is pulled twice reads a code twice, and what the camera saw at once a keyboard scanner takes most of a second to type;
 * whoever scans again to say yes takes longer than that.
 */
