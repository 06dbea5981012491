import { expect, test } from 'vitest';
import { type Judge, splitScans } from './split-scans.ts';

/** Whole: `<…>`; doubtful: `(…)`; everything else is a part. */
const judge: Judge = (text) => {
  if (/^<[^<>()]+>$/u.test(text)) return 'whole';
  return /^\([^<>()]+\)$/u.test(text) ? 'doubtful' : 'part';
};

test('pieces of one code are one scan', () => {
  expect(splitScans(['<a', 'b>', ''], judge)).toEqual({ scans: ['<ab>'], isWhole: true });
  expect(splitScans(['<a', ''], judge)).toEqual({ scans: ['<a'], isWhole: false });
  expect(splitScans(['', ''], judge)).toEqual({ scans: [], isWhole: false });
});

test('codes that could stand alone are told apart once the last one is whole', () => {
  expect(splitScans(['(a)', '<b>', ''], judge)).toEqual({ scans: ['(a)', '<b>'], isWhole: true });
  expect(splitScans(['(a', ')', '<b', '>'], judge)).toEqual({ scans: ['(a)', '<b>'], isWhole: true });
});

test('the end of a damaged code is never taken for a code of its own', () => {
  expect(splitScans(['<a', '<b>'], judge)).toEqual({ scans: ['<a<b>'], isWhole: false });
});

test('noise with countless end marks is one scan and takes no time', () => {
  const noise = Array.from({ length: 4_000 }, (_, n) => `${n}`);
  expect(splitScans(noise, judge).scans).toHaveLength(1);
});
