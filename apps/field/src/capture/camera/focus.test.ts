import { expect, test } from 'vitest';
import { abilitiesOf, nextZoom } from './abilities.ts';
import { applyAll, canFocus, focusOn, followFocus, pointAt } from './focus.ts';

const box = { left: -100, top: 50, width: 400, height: 200 };
const none = { torch: false, focusModes: [], focusPoint: false, zooms: [] };

test('a touch is a share of the picture, also where it is cut off or mirrored', () => {
  expect(pointAt({ clientX: 0, clientY: 150 }, box, false)).toEqual({ x: 0.25, y: 0.5 });
  expect(pointAt({ clientX: 0, clientY: 150 }, box, true)).toEqual({ x: 0.75, y: 0.5 });
  expect(pointAt({ clientX: 900, clientY: 0 }, box, false)).toEqual({ x: 1, y: 0 });
  expect(
    pointAt({ clientX: 0, clientY: 0 }, { ...box, width: 0, height: 0 }, false).y,
  ).toBeGreaterThanOrEqual(0);
});

test('a camera is asked only for what it can', () => {
  const point = { x: 0.5, y: 0.5 };
  expect(focusOn(none, point)).toEqual([]);
  expect(followFocus(none)).toEqual([]);
  expect(canFocus(none)).toBe(false);
  const able = { ...none, focusModes: ['continuous', 'single-shot'], focusPoint: true };
  expect(focusOn(able, point)).toEqual([
    { advanced: [{ pointsOfInterest: [point], focusMode: 'single-shot' }] },
  ]);
  expect(followFocus(able)).toEqual([{ advanced: [{ focusMode: 'continuous' }] }]);
  expect(focusOn({ ...none, focusModes: ['continuous'] }, point)).toEqual([
    { advanced: [{ focusMode: 'continuous' }] },
  ]);
});

test('a camera that refuses a setting goes on, and gets the next one', async () => {
  const asked: unknown[] = [];
  const track = {
    applyConstraints: async (settings?: MediaTrackConstraints) => {
      asked.push(settings);
      throw new DOMException('no', 'OverconstrainedError');
    },
  };
  await applyAll(track, [{ width: 1 }, { width: 2 }]);
  expect(asked).toEqual([{ width: 1 }, { width: 2 }]);
});

test('abilities are what the track says; a browser that does not tell has none', () => {
  const track = (can: object) => ({ getCapabilities: () => can as MediaTrackCapabilities });
  expect(abilitiesOf(track({}))).toEqual(none);
  expect(abilitiesOf({} as MediaStreamTrack)).toEqual(none);
  const can = { torch: true, zoom: { min: 1, max: 2.5 }, focusMode: ['manual'], pointsOfInterest: [] };
  expect(abilitiesOf(track(can))).toEqual({
    torch: true,
    focusModes: ['manual'],
    focusPoint: true,
    zooms: [1, 1.5, 2],
  });
  expect(abilitiesOf(track({ zoom: { min: 1, max: 1 } })).zooms).toEqual([]);
});

test('zoom goes round', () => {
  const zooms = [1, 1.5, 2];
  expect([1, 1.2, 1.5, 2, 7].map((zoom) => nextZoom(zooms, zoom))).toEqual([1.5, 1.5, 2, 1, 1]);
});
