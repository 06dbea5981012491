import { expect, test } from 'vitest';
import { proofOf } from './proof-of.ts';

test('a shift is proved when the service has every tube, and an empty one at once', () => {
  expect(proofOf({ captured: 12, acknowledged: 12 })).toMatchObject({ waiting: 0, isComplete: true });
  expect(proofOf({ captured: 0, acknowledged: 0 })).toMatchObject({ waiting: 0, isComplete: true });
});

test('what is not acknowledged is missing from the proof', () => {
  expect(proofOf({ captured: 12, acknowledged: 9 })).toMatchObject({ waiting: 3, isComplete: false });
});

test('more acknowledged than captured is no proof either', () => {
  expect(proofOf({ captured: 3, acknowledged: 4 })).toMatchObject({ waiting: 0, isComplete: false });
});
