import { expect, test } from 'vitest';
import { constraintsFor } from './constraints.ts';

test('only the id of a chosen camera is demanded; sizes are wishes, and the last try has none', () => {
  expect(constraintsFor({ deviceId: 'a' })).toEqual([
    {
      deviceId: { exact: 'a' },
      width: { ideal: 1920 },
      height: { ideal: 1080 },
      frameRate: { ideal: 30 },
    },
    { deviceId: { exact: 'a' } },
  ]);
});

test('without a choice it is the camera on the back, as a wish: a laptop has none there', () => {
  expect(constraintsFor({ facing: '' }).map(({ facingMode }) => facingMode)).toEqual([
    { ideal: 'environment' },
    { ideal: 'environment' },
  ]);
  expect(constraintsFor({ facing: 'user' })[1]).toEqual({ facingMode: { ideal: 'user' } });
});
