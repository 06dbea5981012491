import { readScan } from '@mauxn/domain';
import {
  issueSlip,
  type LaneDraft,
  type Lane as LaneRows,
  readLane,
  type ShiftRow,
  type SlipRow,
  saveLaneDraft,
  voidSlip,
  writeSlipPerson,
} from '@mauxn/offline';
import { playSignal } from '@mauxn/ui';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Field } from '../app/field.ts';
import { valueOf } from '../error/save-error.ts';
import { fitPerson } from '../person/fit-person.ts';
import { noValues, type PersonValues } from '../person/values.ts';
import { createRepeatGuard, sameScanMs } from '../work/repeat.ts';
import type { Said } from '../work/said.ts';
import { compilePattern } from '../work/tube-pattern.ts';
import { decide, type LaneEffect, type LaneEvent, type LaneState } from './decide.ts';
import { saidOf, saidOfFailure } from './said.ts';

export interface LaneView {
  /** Undefined until it is read from this device. */
  readonly rows: LaneRows | undefined;
  readonly isTyping: boolean;
  readonly isBusy: boolean;
  readonly said: (Said & { readonly turn: number }) | undefined;
  /** Why the last thing was not saved. */
  readonly failure: unknown;
}

export interface Lane {
  readonly view: StoreApi<LaneView>;
  readonly send: (event: LaneEvent) => void;
  readonly scan: (text: string) => void;
  readonly type: (isTyping: boolean) => void;
  /** Told of every slip that is ready to be printed, until the answer is called. */
  readonly listen: (tell: (row: SlipRow) => void) => () => void;
  /** Half-typed values, kept over a reload. */
  readonly keep: (values: PersonValues | undefined) => void;
}

const shown = 8;

/** The lane of a shift without its picture. One thing after the other: a scan waits for the save before it. */
export function createLane(field: Field, shift: ShiftRow): Lane {
  const listeners = new Set<(row: SlipRow) => void>();
  const { db, ports, bell, live } = field;
  const view = createStore<LaneView>(() => ({
    rows: undefined,
    isTyping: false,
    isBusy: false,
    said: undefined,
    failure: undefined,
  }));
  const isRepeat = createRepeatGuard(sameScanMs);
  const pattern = compilePattern();
  const reload = async () => view.setState({ rows: await readLane(db, shift.id, shown) });
  const say = (said: Said | undefined) => {
    if (!said) return;
    view.setState({ said: { ...said, turn: (view.getState().said?.turn ?? 0) + 1 } });
    playSignal(said.signal);
  };
  const perform = performOn(field, shift);
  const handle = async (event: LaneEvent) => {
    const effect = decide(stateOf(view.getState().rows), event);
    if (effect.type === 'refuse') return say(saidOf(effect, undefined));
    view.setState({ isBusy: true, failure: undefined });
    try {
      const row = await perform(effect);
      await reload();
      view.setState({
        isTyping: effect.type === 'wait' || stateOf(view.getState().rows).waiting !== undefined,
      });
      bell.ring();
      say(saidOf(effect, row));
      if (row && (effect.type === 'issue' || effect.type === 'write'))
        for (const tell of listeners) tell(row);
    } catch (failure) {
      view.setState({ failure });
      say(saidOfFailure());
    } finally {
      view.setState({ isBusy: false });
    }
  };
  let queue: Promise<unknown> = reload().then(() =>
    view.setState({ isTyping: view.getState().rows?.draft?.slip !== undefined }),
  );
  const then = (work: () => Promise<unknown>) => {
    queue = queue.then(work, work);
  };
  const send = (event: LaneEvent) => then(() => handle(event));
  return {
    view,
    send,
    scan: (text) => {
      const scan = readScan(text, pattern(live.setUp.read()?.setUp.tubePattern ?? ''));
      if (scan.kind === 'command' || !isRepeat(text, ports.now())) send({ type: 'scan', scan });
    },
    type: (isTyping) => view.setState({ isTyping }),
    listen: (tell) => {
      listeners.add(tell);
      return () => void listeners.delete(tell);
    },
    keep: (values) =>
      then(async () => {
        const draft = view.getState().rows?.draft;
        await saveLaneDraft(db, { ...draft, shift: shift.id, values });
        await reload();
      }),
  };
}

export function stateOf(rows: LaneRows | undefined): LaneState {
  const last = rows?.last[0];
  const waiting = rows?.last.find(({ id }) => id === rows.draft?.slip);
  return { person: rows?.draft?.person, waiting, last };
}

/** What stands half typed in the form. */
export function valuesOf({ draft }: LaneRows): PersonValues | undefined {
  return draft?.values && { ...noValues, ...draft.values };
}

/** Does what was decided, durable when it resolves. @returns the slip that was made or changed */
function performOn(
  { db, ports }: Field,
  shift: ShiftRow,
): (effect: LaneEffect) => Promise<SlipRow | undefined> {
  const draft = (rest: Omit<LaneDraft, 'shift'> | undefined) =>
    saveLaneDraft(db, rest && { shift: shift.id, ...rest });
  return async (effect) => {
    switch (effect.type) {
      case 'issue': {
        const { help, person } = effect;
        const row = valueOf(await issueSlip(db, ports, { shift: shift.id, help, person }));
        if (help === 'cannot' && !person) valueOf(await draft({ slip: row.id }));
        return row;
      }
      case 'hold':
        valueOf(await draft({ person: fitPerson(effect.person) }));
        return undefined;
      case 'write':
        return valueOf(await writeSlipPerson(db, effect.slip.id, fitPerson(effect.person)));
      case 'wait':
        valueOf(await draft({ slip: effect.slip.id }));
        return effect.slip;
      case 'void':
        valueOf(await draft(undefined));
        return valueOf(await voidSlip(db, ports, effect.slip.id));
      case 'clear':
      case 'skip':
        valueOf(await draft(undefined));
        return undefined;
      case 'refuse':
        return undefined;
    }
  };
}
