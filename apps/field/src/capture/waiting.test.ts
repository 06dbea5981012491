import type { Person } from '@mauxn/domain';
import { expect, test } from 'vitest';
import { step } from './machine.ts';
import type { CaptureEvent, CaptureState } from './state.ts';
import { card, command, context, pool, run, scan, single } from './test-capture.ts';

const person: Person = { name: 'Nguyễn Văn Mẫu', birth: '1990-03-15', source: 'cccd' };
const waiting = { person, rapid: 'test 1' };

/** What is to be saved, once somebody who waits meets their tube. */
function recorded(state: CaptureState, events: readonly CaptureEvent[]) {
  let current = state;
  for (const event of events) {
    const next = step(context, current, event);
    current = next.state;
    if (next.effect?.type === 'record') return next.effect.tube;
    if (next.effect?.type === 'check-code') {
      const { code } = next.effect;
      const opened = step(context, current, { type: 'code-checked', code, use: undefined });
      current = opened.state;
      if (opened.effect?.type === 'record') return opened.effect.tube;
    }
  }
  return undefined;
}

test('somebody sent with their tube is saved at once, alone and with the test that it confirms', () => {
  const sent: CaptureEvent = { type: 'await', waiting, code: 'MX210001' };
  const tube = { code: 'MX210001', kind: 'single', limit: 1, people: [person], rapid: 'test 1' };
  expect(recorded(pool, [sent])).toEqual(tube);
  const { said, state } = run(pool, [sent]);
  expect([said, state.waiting, state.mode]).toEqual([['saved'], undefined, 'site-pool']);
});

test('somebody sent without a tube waits for the next scan, or for the empty tube that is open', () => {
  expect(recorded(single, [{ type: 'await', waiting }, scan('MX210001')])).toMatchObject({ rapid: 'test 1' });
  expect(recorded(single, [scan('MX210002'), { type: 'await', waiting }])).toMatchObject({
    code: 'MX210002',
  });
  expect(run(single, [{ type: 'await', waiting }, command('cancel')])).toMatchObject({
    said: ['awaited', 'not-awaited'],
    state: { waiting: undefined },
  });
});

test('a used tube is refused and the person waits for another one', () => {
  const { said, state } = run(single, [{ type: 'await', waiting, code: 'MX210001' }], ['MX210001']);
  expect([said, state.waiting]).toEqual([['code-used'], waiting]);
});

test('an open pool is finished first; whoever waits is in the tube after it and not in the pool', () => {
  const { said, effects, state } = run(pool, [
    scan('MX210001'),
    scan(card(1)),
    { type: 'await', waiting, code: 'MX210002' },
    command('finish'),
  ]);
  expect(said.slice(-3)).toEqual(['next-tube', 'saved', 'saved']);
  expect(effects.filter((effect) => effect === 'record')).toHaveLength(2);
  expect([state.tube, state.waiting]).toEqual([undefined, undefined]);
});
