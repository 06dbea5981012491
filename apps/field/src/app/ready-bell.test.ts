import type { RapidBoard, RapidRow } from '@mauxn/offline';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ringWhenReady } from './ready-bell.ts';

const minute = 60_000;
const kit = { name: 'Kit mẫu', readFrom: 15, readTo: 30 };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A board that the test changes, and the minutes at which the bell rang. */
function bell(...started: readonly number[]) {
  const begun = Date.now();
  let running: RapidRow[] = [];
  let tell: () => void = () => undefined;
  const rang: number[] = [];
  const start = (minutes: number) => {
    const startedAt = begun + minutes * minute;
    const person = { name: 'Nguyễn Văn Thử', source: 'typed' as const };
    running = [
      ...running,
      { id: String(running.length), seq: 1, shift: 's', person, kit, startedAt, state: 'running' },
    ];
    tell();
  };
  const end = () => {
    running = running.slice(1);
    tell();
  };
  for (const minutes of started) start(minutes);
  const board = {
    read: (): RapidBoard => ({ running, ended: [] }),
    listen: (listener: () => void) => {
      tell = listener;
      return () => undefined;
    },
  };
  ringWhenReady(board, Date.now, () => rang.push((Date.now() - begun) / minute));
  return { rang, start, end, wait: (minutes: number) => void vi.advanceTimersByTime(minutes * minute) };
}

test('each test sounds once, when it may be read; those of one moment sound together', () => {
  const { rang, start, wait } = bell(0, 0, 4);
  wait(10);
  start(10);
  wait(60);
  expect(rang).toEqual([15, 19, 25]);
});

test('what was ready before makes no sound, and a test that ended makes none', () => {
  const { rang, end, wait } = bell(-20, -1);
  wait(5);
  end();
  end();
  wait(60);
  expect(rang).toEqual([]);
});

test('a device that slept over the moment sounds when it wakes', () => {
  const { rang, wait } = bell(0);
  wait(1);
  vi.setSystemTime(Date.now() + 40 * minute);
  wait(15);
  expect(rang).toHaveLength(1);
});
