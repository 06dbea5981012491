import { expect, test } from 'vitest';
import { createKeyRun } from './key-run.ts';

test('a code typed by hand is text, and single keys are results', () => {
  const run = createKeyRun();
  const taken = [...'9912'].map((key, n) => run.take(key, 1_000 + n * 120));
  expect(taken).toEqual([undefined, '99', '991', '9912']);
  expect(run.take('1', 3_000)).toBeUndefined();
  expect(run.take('2', 3_400)).toBeUndefined();
});
