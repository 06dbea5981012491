import { type Command, defaultTubePattern, formatOwnCode, readScan } from '@mauxn/domain';
import type { RapidRow } from '@mauxn/offline';
import { expect, test } from 'vitest';
import { step } from './machine.ts';
import {
  type Effect,
  type RapidContext,
  type RapidEvent,
  type RapidState,
  startRapidScreen,
} from './state.ts';

const kit = { name: 'Kit mẫu', readFrom: 15, readTo: 30 };
const begun = Date.UTC(2026, 10, 25, 2);
const minute = 60_000;

const card = (n: number, name = `Nguyễn Văn ${'ABCD'[n]}`) =>
  `09909000000${n}|${n}99000000|${name}|15031990|Nam|Số 1, Phường Mẫu|01072021`;
const scan = (text: string): RapidEvent => ({ type: 'scan', scan: readScan(text, defaultTubePattern) });
const command = (name: Command) => scan(formatOwnCode({ kind: 'command', command: name }));

/** The screen without a screen: every save succeeds at once, at a clock that the test moves. */
function screen(context: Partial<RapidContext> = {}) {
  let state: RapidState = startRapidScreen({ running: [], ended: [] }, undefined);
  let now = begun;
  let drawn = 0;
  const said: string[] = [];
  const effects: Effect[] = [];
  const take = (event: RapidEvent) => {
    const next = step({ now, kits: [kit], spaceFull: false, ...context }, state, event);
    state = next.state;
    if (next.feedback) said.push(next.feedback.key);
    if (!next.effect) return;
    effects.push(next.effect);
    const end = endOf(next.effect, now, () => `test ${++drawn}`);
    if (end) take(end);
  };
  return {
    said,
    effects,
    send: (...events: readonly RapidEvent[]) => {
      for (const event of events) take(event);
    },
    wait: (minutes: number) => {
      now += minutes * minute;
    },
    state: () => state,
  };
}

function endOf(effect: Effect, now: number, nextId: () => string): RapidEvent | undefined {
  switch (effect.type) {
    case 'start': {
      const { person, label } = effect;
      const row: RapidRow = {
        id: nextId(),
        seq: 1,
        shift: 's',
        person,
        kit: effect.kit,
        label,
        startedAt: now,
        state: 'running',
      };
      return { type: 'started', row };
    }
    case 'read': {
      const { test, result, readAt } = effect;
      return {
        type: 'read',
        row: { ...test, state: 'read', reading: { result, readAt, timing: 'in-time' } },
      };
    }
    case 'void':
      return { type: 'voided', row: { ...effect.test, state: 'voided', voided: effect.reason } };
    case 'swab':
    case 'type-person':
      return undefined;
  }
}

test('one scan starts a test; the same person again selects it and starts no second one', () => {
  const { send, said, effects, state } = screen();
  send(scan(card(0)), scan(card(1)), scan(card(0)));
  expect(said).toEqual(['started', 'started', 'selected']);
  expect(effects.map(({ type }) => type)).toEqual(['start', 'start']);
  expect(state().selected).toBe('test 1');
});

test('a label is the next person’s, selects its test afterwards, and is not used twice', () => {
  const { send, said, wait, state } = screen();
  send(scan('KIT0001'), scan(card(0)), scan(card(1)), scan('KIT0001'));
  expect(said).toEqual(['label-kept', 'started', 'started', 'selected']);
  expect(state().board.running.map(({ label }) => label)).toEqual(['KIT0001', undefined]);
  wait(16);
  send(command('negative'), scan('KIT0001'));
  expect(said.slice(-2)).toEqual(['read', 'label-used']);
  expect(state().label).toBeUndefined();
});

test('a result needs a selected test; in time it is recorded at once', () => {
  const { send, said, wait, effects } = screen();
  send(scan(card(0)), command('negative'));
  expect(said.at(-1)).toBe('select-first');
  wait(15);
  send(scan(card(0)), command('invalid'));
  expect(effects.at(-1)).toMatchObject({ type: 'read', result: 'invalid', readAt: begun + 15 * minute });
});

test('too early is asked once more; another result asks anew; the same one again means it', () => {
  const { send, said, effects } = screen();
  send(scan(card(0)), scan(card(0)), command('negative'), command('positive'));
  expect(said.slice(-2)).toEqual(['too-early', 'too-early']);
  send(command('positive'));
  expect(effects.at(-1)).toMatchObject({ type: 'read', result: 'positive' });
});

test('too early can be taken back, and does not pass to the next person', () => {
  const { send, said, effects, state } = screen();
  send(scan(card(0)), scan(card(1)), command('negative'));
  send(scan(card(0)), command('negative'), command('cancel'));
  expect([state().question, state().selected]).toEqual([undefined, 'test 1']);
  send(command('negative'), scan(card(1)), command('negative'));
  expect(said.at(-1)).toBe('too-early');
  expect(effects.filter(({ type }) => type === 'read')).toEqual([]);
});

test('a positive offers a tube: its scan is the yes', () => {
  const { send, wait, effects, state } = screen();
  send(scan(card(0)));
  wait(20);
  send(scan(card(0)), command('positive'));
  expect(state().offer?.id).toBe('test 1');
  send(scan('MX210001'));
  expect(effects.at(-1)).toMatchObject({ type: 'swab', code: 'MX210001', test: { id: 'test 1' } });
  expect(state().offer).toBeUndefined();
});

test('no to the offer is said by cancel or by the next person; the offer can be opened again', () => {
  const { send, said, wait, effects, state } = screen();
  send(scan(card(0)));
  wait(20);
  send(scan(card(0)), command('positive'), command('cancel'));
  expect(said.at(-1)).toBe('offer-declined');
  send({ type: 'select', test: 'test 1' });
  expect(state().offer?.id).toBe('test 1');
  send(scan(card(1)));
  expect([said.at(-1), state().offer]).toEqual(['started', undefined]);
  send({ type: 'select', test: 'test 1' }, command('next'));
  expect(effects.at(-1)).toMatchObject({ type: 'swab', code: undefined });
});

test('a card that is read again right after its result starts nothing, but an invalid test is repeated at once', () => {
  const { send, said, wait } = screen();
  send(scan(card(0)), scan(card(1)));
  wait(20);
  send(scan(card(0)), command('negative'), scan(card(0)));
  expect(said.at(-1)).toBe('already-read');
  send(scan(card(1)), command('invalid'), scan(card(1)));
  expect(said.at(-1)).toBe('started');
  wait(11);
  send(scan(card(0)));
  expect(said.at(-1)).toBe('started');
});

test('undo asks about the last test, or the selected one, and voids it with a reason', () => {
  const { send, said, effects } = screen();
  send(command('undo'));
  expect(said.at(-1)).toBe('nothing-to-void');
  send(scan(card(0)), scan(card(1)), command('undo'), command('undo'));
  expect(effects.at(-1)).toMatchObject({ type: 'void', reason: 'other', test: { id: 'test 2' } });
  send(scan(card(0)), command('undo'), { type: 'void', reason: 'damaged' });
  expect(effects.at(-1)).toMatchObject({ type: 'void', reason: 'damaged', test: { id: 'test 1' } });
  send(scan(card(0)));
  expect(said.at(-1)).toBe('started');
});

test('without a kit or without room nothing is started', () => {
  const none = screen({ kits: [] });
  none.send(scan(card(0)));
  const full = screen({ spaceFull: true });
  full.send(scan(card(0)));
  expect([none.said, none.effects, full.said, full.effects]).toEqual([['no-kit'], [], ['space-full'], []]);
});

test('a code that nobody understands is kept with the person who is typed in', () => {
  const { send, said, effects } = screen();
  send(scan('lạ | mã gì đó'), { type: 'person', person: { name: 'Trần Mẫu', source: 'typed' } });
  expect(said).toEqual(['opaque-kept', 'started']);
  expect(effects.at(-1)).toMatchObject({
    type: 'start',
    person: { name: 'Trần Mẫu', opaque: 'lạ | mã gì đó' },
  });
});

test('a failed save stops the screen until it is tried again, and the same save is tried', () => {
  const context = { now: begun, kits: [kit], spaceFull: false };
  const start = startRapidScreen({ running: [], ended: [] }, undefined);
  const { effect } = step(context, start, scan(card(0)));
  if (effect?.type !== 'start') throw new Error('nothing was started');
  const failed = step(context, start, { type: 'failed', failure: 'storage_broken', effect }).state;
  expect(step(context, failed, scan(card(1)))).toEqual({ state: failed, feedback: { key: 'save-failed' } });
  expect(step(context, failed, { type: 'give-up' }).feedback).toEqual({ key: 'save-failed' });
  expect(step(context, failed, command('finish'))).toMatchObject({ effect, state: { failure: undefined } });
});
