import { expect, test } from 'vitest';
import { createRepeatGuard } from './repeat.ts';

test('a code that stays in sight is taken once, and again after it was away', () => {
  const isRepeat = createRepeatGuard(1000);
  const seenAt = (text: string, ...times: number[]) => times.map((at) => isRepeat(text, at));
  expect(seenAt('MX210001', 0, 400, 1300, 2200, 3201)).toEqual([false, true, true, true, false]);
});

test('two codes in the picture do not make each other new', () => {
  const isRepeat = createRepeatGuard(1000);
  const seen = ['A', 'B', 'A', 'B', 'A'].map((text, n) => isRepeat(text, n * 300));
  expect(seen).toEqual([false, false, true, true, true]);
});
