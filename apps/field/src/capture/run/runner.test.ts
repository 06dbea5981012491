import { defaultTubePattern, openTube, readScan } from '@mauxn/domain';
import { expect, test } from 'vitest';
import { type CaptureEvent, type Effect, startCapture } from '../state.ts';
import { createRunner } from './runner.ts';

const context = {
  poolLimit: 3,
  spaceFull: false,
  sampledIn: () => undefined,
  slipIn: () => undefined,
  registered: () => undefined,
};
const scan = (text: string): CaptureEvent => ({ type: 'scan', scan: readScan(text, defaultTubePattern) });
const card = (n: number) =>
  scan(`09909000000${n}|${n}99000000|Nguyễn Văn Mẫu|15031990|Nam|Số 1, Phường Mẫu|01072021`);

/** A runner whose effects end only when the test lets them. */
function hold(answer: (effect: Effect) => CaptureEvent | undefined) {
  const said: string[] = [];
  const busy: boolean[] = [];
  const doing: { effect: Effect; end: () => void; fail: () => void }[] = [];
  const runner = createRunner(startCapture('single'), {
    context: () => context,
    perform: (effect) =>
      new Promise((resolve, reject) => {
        doing.push({ effect, end: () => resolve(answer(effect)), fail: () => reject(new Error('gone')) });
      }),
    show: ({ feedback }, isBusy) => {
      if (feedback) said.push(feedback.key);
      busy.push(isBusy);
    },
  });
  const settle = () => new Promise((resolve) => setTimeout(resolve));
  return { runner, said, busy, doing, settle };
}

function well(effect: Effect): CaptureEvent | undefined {
  if (effect.type === 'check-code') return { type: 'code-checked', code: effect.code, use: undefined };
  if (effect.type === 'record') return { type: 'saved', code: effect.tube.code, people: effect.tube.people };
  return undefined;
}

test('two quick scans: the second waits until the work of the first is done', async () => {
  const { runner, said, doing, settle } = hold(well);
  runner.send(scan('MX210001'));
  runner.send(card(1));
  expect(doing.map(({ effect }) => effect.type)).toEqual(['check-code']);
  doing[0]?.end();
  await settle();
  expect(doing.map(({ effect }) => effect.type)).toEqual(['check-code', 'keep-draft']);
  expect(said).toEqual(['tube-opened']);
  doing[1]?.end();
  await settle();
  expect(doing.at(-1)?.effect.type).toBe('record');
  expect(said).toEqual(['tube-opened']);
  doing[2]?.end();
  await runner.settled();
  expect(said).toEqual(['tube-opened', 'saved']);
});

test('a scan that needs no work is answered in the same turn', () => {
  const { runner, said } = hold(well);
  runner.send(card(1));
  runner.send(scan('HC1:6BF'));
  expect(said).toEqual(['tube-first', 'wrong-kind']);
});

test('the screen is busy while something is done and free afterwards', async () => {
  const { runner, busy, doing, settle } = hold(well);
  runner.send(scan('MX210001'));
  expect(busy).toEqual([true]);
  doing[0]?.end();
  await settle();
  doing[1]?.end();
  await runner.settled();
  expect(busy).toEqual([true, true, false]);
});

test('work that throws is a fault of the storage, and the queue goes on', async () => {
  const { runner, said, doing, settle } = hold(well);
  runner.send({ type: 'restored', tube: openTube('MX210001', 'single', 1) });
  runner.send(card(1));
  runner.send(card(2));
  expect(doing.map(({ effect }) => effect.type)).toEqual(['record']);
  doing[0]?.fail();
  await settle();
  expect(said).toEqual(['restored', 'save-failed', 'save-failed']);
  runner.send({ type: 'retry' });
  doing[1]?.end();
  await runner.settled();
  expect(said.at(-1)).toBe('saved');
});
