import { expect, test } from 'vitest';
import { stageOf } from './stage.ts';

const table = [
  [{ isSetUp: false, isSignedOut: false, hasShift: false }, 'set-up'],
  [{ isSetUp: false, isSignedOut: true, hasShift: false }, 'set-up'],
  [{ isSetUp: true, isSignedOut: true, hasShift: false }, 'log-in'],
  [{ isSetUp: true, isSignedOut: true, hasShift: true }, 'log-in'],
  [{ isSetUp: true, isSignedOut: false, hasShift: false }, 'shift'],
  [{ isSetUp: true, isSignedOut: false, hasShift: true }, 'capture'],
] as const;

for (const [state, stage] of table) {
  test(`${JSON.stringify(state)} opens ${stage}`, () => {
    expect(stageOf(state)).toBe(stage);
  });
}
