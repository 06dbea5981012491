import { expect, test } from 'vitest';
import { orderBoard, progressOf, type RapidTimer } from './board.ts';
import { mergeRapid, type RapidReading } from './merge.ts';
import { type RapidKit, timingOf } from './rapid.ts';

const kit: RapidKit = { name: 'Kit mẫu', readFrom: 15, readTo: 30 };
const start = Date.UTC(2026, 10, 25, 2);
const after = (minutes: number, seconds = 0) => start + (minutes * 60 + seconds) * 1000;

test.each([
  [0, 0, 'early'],
  [14, 59.999, 'early'],
  [15, 0, 'in-time'],
  [30, 0, 'in-time'],
  [30, 0.001, 'late'],
  [600, 0, 'late'],
] as const)('%i min %f s after the start is %s', (minutes, seconds, timing) => {
  expect(timingOf(kit, start, after(minutes, seconds))).toBe(timing);
});

test('a clock that was set back cannot make a test readable', () => {
  expect(timingOf(kit, start, start - 60_000)).toBe('early');
});

test('a timer counts down to its window, then to its end, then up', () => {
  const at = (minutes: number, seconds: number) =>
    progressOf({ kit, startedAt: start }, after(minutes, seconds));
  expect(at(0, 0)).toEqual({ phase: 'waiting', seconds: 900 });
  expect(at(14, 59.5)).toEqual({ phase: 'waiting', seconds: 1 });
  expect(at(15, 0)).toEqual({ phase: 'ready', seconds: 900 });
  expect(at(29, 59)).toEqual({ phase: 'ready', seconds: 1 });
  expect(at(31, 0.5)).toEqual({ phase: 'overdue', seconds: 60 });
});

test('the board: ready by deadline, running by time left, overdue last; kits differ', () => {
  const quick: RapidKit = { name: 'Kit nhanh', readFrom: 10, readTo: 20 };
  const timer = (id: string, minutes: number, of = kit): RapidTimer => ({
    id,
    kit: of,
    startedAt: after(minutes),
  });
  const timers = [
    timer('started last', 29),
    timer('long overdue', -30),
    timer('ready until 34', 4),
    timer('ready until 32', 12, quick),
    timer('just overdue', -1),
    timer('runs until 31', 21, quick),
  ];
  const order = ['ready until 32', 'ready until 34', 'runs until 31', 'started last'];
  expect(orderBoard(timers, after(30)).map(({ id }) => id)).toEqual([
    ...order,
    'just overdue',
    'long overdue',
  ]);
  expect(orderBoard([...timers].reverse(), after(30))).toEqual(orderBoard(timers, after(30)));
});

const negative: RapidReading = { id: '1', result: 'negative', readAt: after(16) };
const positive: RapidReading = { id: '2', result: 'positive', readAt: after(18) };

test('the first reading counts, another result beside it is disputed, in any order', () => {
  const merged = { state: 'read', reading: negative, isDisputed: true };
  expect(mergeRapid([negative, positive], [])).toEqual(merged);
  expect(mergeRapid([positive, negative], [])).toEqual(merged);
  expect(mergeRapid([negative, { ...negative, id: '3' }], []).isDisputed).toBe(false);
});

test('a void wins over every reading and the first void names the reason', () => {
  const voids = [
    { id: '9', reason: 'other' },
    { id: '8', reason: 'damaged' },
  ] as const;
  expect(mergeRapid([positive, negative], voids)).toMatchObject({
    state: 'voided',
    voided: 'damaged',
    isDisputed: false,
  });
  expect(mergeRapid([], [])).toEqual({ state: 'running', isDisputed: false });
});
