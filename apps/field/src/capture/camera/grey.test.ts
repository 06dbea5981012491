import { expect, test } from 'vitest';
import { colourOf, enlarge, type Grey, greyOf, invert, sharpen, smooth, turn } from './grey.ts';

const grey = (width: number, ...pixels: number[]): Grey => ({
  width,
  height: pixels.length / width,
  pixels: Uint8ClampedArray.from(pixels),
});
const flat = grey(5, ...Array.from({ length: 25 }, () => 100));
/** Dark left of the middle, light right of it. */
const edge = grey(6, ...Array.from({ length: 36 }, (_, n) => (n % 6 < 3 ? 50 : 200)));

test('to grey and back', () => {
  expect(greyOf(colourOf(edge))).toEqual(edge);
  const red = { data: Uint8ClampedArray.of(255, 0, 0, 255), width: 1, height: 1 };
  expect(greyOf(red).pixels[0]).toBe(76);
});

test('what is even stays even, whatever is done to it', () => {
  for (const done of [
    smooth(flat),
    sharpen(flat, 3),
    enlarge(flat, { x: 0, y: 0, width: 5, height: 5 }, 2),
  ]) {
    expect(new Set(done.pixels)).toEqual(new Set([100]));
  }
  expect(invert(flat).pixels[0]).toBe(155);
});

test('enlarging goes from one pixel to the next in steps and keeps the ends', () => {
  const { width, height, pixels } = enlarge(grey(2, 0, 200), { x: 0, y: 0, width: 2, height: 1 }, 2);
  expect([width, height]).toEqual([4, 2]);
  expect(Array.from(pixels.subarray(0, 4))).toEqual([0, 50, 150, 200]);
});

test('smoothing softens an edge, sharpening makes it steeper', () => {
  const row = (picture: Grey) => picture.pixels.subarray(12, 18);
  const step = (picture: Grey) => (row(picture)[3] ?? 0) - (row(picture)[2] ?? 0);
  expect(step(smooth(edge))).toBeLessThan(150);
  expect(step(sharpen(edge, 0.3))).toBeGreaterThan(150);
});

test('a quarter turn brings what was on the right to the bottom or the top', () => {
  const right = grey(9, ...Array.from({ length: 81 }, (_, n) => (n % 9 > 5 ? 250 : 10)));
  const { pixels } = turn(right, 90);
  const [top, bottom] = [pixels[2 * 9 + 4] ?? 0, pixels[6 * 9 + 4] ?? 0];
  expect(Math.abs(top - bottom)).toBeGreaterThan(200);
});
