import { defaultTubePattern, formatOwnCode, readScan } from '@mauxn/domain';
import { expect, test } from 'vitest';
import { step } from './machine.ts';
import { card, command, context, pool, run, scan, single } from './test-capture.ts';

test('single: tube, person, saved: two scans and no tap', () => {
  const { state, said, effects } = run(single, [scan('MX210001'), scan(card(0))]);
  expect(said).toEqual(['tube-opened', 'saved']);
  expect(effects).toEqual(['check-code', 'keep-draft', 'record']);
  expect(state.tube).toBeUndefined();
});

test('pool: people are counted and the tube is saved at its limit', () => {
  const events = [scan('MX210001'), scan(card(0)), scan(card(1)), scan(card(2))];
  const { state, said } = run(pool, events);
  expect(said).toEqual(['tube-opened', 'person-added', 'person-added', 'saved']);
  expect(state.tube).toBeUndefined();
});

test('pool: the command barcode closes a tube that is not full', () => {
  const { said } = run(pool, [scan('MX210001'), scan(card(0)), command('finish')]);
  expect(said.at(-1)).toBe('saved');
});

test('a person before a tube is not kept: the screen asks for the tube', () => {
  const { state, said, effects } = run(single, [scan(card(0))]);
  expect(said).toEqual(['tube-first']);
  expect(effects).toEqual([]);
  expect(state.tube).toBeUndefined();
});

test('a used tube is refused and an open tube stays as it is', () => {
  const { state, said } = run(pool, [scan('MX210001'), scan(card(0)), scan('MX210002')], ['MX210002']);
  expect(said.at(-1)).toBe('code-used');
  expect(state.tube).toMatchObject({ code: 'MX210001', people: [{ name: 'Nguyễn Văn Mẫu' }] });
});

test('the next tube while a pool is open asks; scanned again it saves the first and opens the second', () => {
  const asked = run(pool, [scan('MX210001'), scan(card(0)), scan('MX210002')]);
  expect(asked.said.at(-1)).toBe('next-tube');
  const kept = run(asked.state, [command('cancel')]);
  expect(kept.state).toMatchObject({ tube: { code: 'MX210001' } });
  expect(kept.state.question).toBeUndefined();
  const moved = run(asked.state, [scan('MX210002')]);
  expect(moved.said).toEqual(['saved', 'tube-opened']);
  expect(moved.state.tube).toMatchObject({ code: 'MX210002', people: [] });
});

test('an empty tube gives way to the next one', () => {
  const { state, said } = run(single, [scan('MX210001'), scan('MX210002'), scan('MX210002')]);
  expect(said).toEqual(['tube-opened', 'tube-changed', 'same-tube']);
  expect(state.tube?.code).toBe('MX210002');
});

const wrong = [
  ['HC1:NCFOXN', 'vaccine-passport'],
  ['00020101021138570010A000000727', 'payment'],
  ['https://qr.pccovid.gov.vn/x', 'place'],
  [formatOwnCode({ kind: 'badge', id: 'A1B2' }), 'badge'],
] as const;

for (const [text, what] of wrong) {
  test(`a code of the kind ${what} says what it is and changes nothing`, () => {
    const open = run(pool, [scan('MX210001')]).state;
    expect(step(context, open, scan(text))).toEqual({ state: open, feedback: { key: 'wrong-kind', what } });
  });
}

test('a damaged scan names its cause', () => {
  const cut = readScan('099090000001||Nguyễn Văn', defaultTubePattern);
  expect(cut.kind).toBe('damaged');
  expect(step(context, single, { type: 'scan', scan: cut }).feedback).toMatchObject({ key: 'damaged' });
});

test('undo takes the last person, then the empty tube, then asks about the last saved one', () => {
  const open = run(pool, [scan('MX210001'), scan(card(0))]);
  const one = run(open.state, [command('undo')]);
  expect(one.said).toEqual(['person-removed']);
  const two = run(one.state, [command('undo')]);
  expect(two.said).toEqual(['tube-dropped']);
  const three = run(two.state, [command('undo'), command('undo')]);
  expect(three.said).toEqual(['void-last']);
  expect(three.effects).toEqual(['void']);
});

test('a tube with people is given up only after a second word', () => {
  const open = run(pool, [scan('MX210001'), scan(card(0)), command('cancel')]);
  expect(open.said.at(-1)).toBe('drop-tube');
  expect(open.state.tube?.people).toHaveLength(1);
  expect(run(open.state, [command('cancel')]).state.tube).toBeUndefined();
});

test('with no space left no tube is opened, and the open one may still be finished', () => {
  const full = { ...context, spaceFull: true };
  expect(step(full, single, scan('MX210001')).feedback).toEqual({ key: 'space-full' });
  const open = run(single, [scan('MX210001')]).state;
  expect(step(full, open, scan(card(0))).effect).toMatchObject({ type: 'record' });
});

test('single and pool change on an empty tube and not under people', () => {
  const empty = run(single, [scan('MX210001'), { type: 'mode', mode: 'site-pool' }]).state;
  expect(empty.tube).toMatchObject({ kind: 'site-pool', limit: 3 });
  const busy = run(pool, [scan('MX210001'), scan(card(0)), { type: 'mode', mode: 'single' }]);
  expect(busy.said.at(-1)).toBe('finish-first');
  expect(busy.state.mode).toBe('site-pool');
});
