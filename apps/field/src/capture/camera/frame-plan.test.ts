import { expect, test } from 'vitest';
import { areaOf, guideShare, type Pass, planFrame, prepareGrey, stillPasses } from './frame-plan.ts';

const frame = { width: 1280, height: 720, pixels: new Uint8ClampedArray(1280 * 720) };

test('three passes take turns, and after each round comes a rare one', () => {
  const plans = Array.from({ length: 24 }, (_, n) => planFrame(n));
  expect([plans[4], plans[5], plans[6]]).toEqual([plans[0], plans[1], plans[2]]);
  const rare = plans.filter((_, n) => n % 4 === 3);
  expect(new Set(rare).size).toBe(6);
  expect(planFrame(24)).toEqual(planFrame(0));
});

test('the guide frame lies in the middle of the picture, as the screen draws it', () => {
  const guide = { area: 'guide', scale: 2 } as const;
  expect(areaOf(guide, frame)).toEqual({ x: 352, y: 72, width: 720 * guideShare, height: 720 * guideShare });
  expect(prepareGrey(guide, frame)).toMatchObject({ width: 1152, height: 1152 });
});

test('a large picture is not made larger than a tablet can bear', () => {
  const large = { width: 2560, height: 1440, pixels: new Uint8ClampedArray(2560 * 1440) };
  const pass: Pass = { area: 'whole', scale: 1.5 };
  expect(prepareGrey(pass, large)).toBe(large);
  const { width, height } = prepareGrey({ area: 'guide', scale: 3 }, large);
  expect(width * height).toBeLessThan(3_300_000);
});

test('a still begins with what is quick and finds all codes', () => {
  expect(stillPasses[0]).toMatchObject({ area: 'whole', scale: 1, several: true });
});
