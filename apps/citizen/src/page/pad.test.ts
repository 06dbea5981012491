import { expect, test } from 'vitest';
import { padPage, resultBytes } from './pad.ts';

test.each([
  ['a short page', 'x', resultBytes],
  ['Vietnamese counts in bytes', 'ế'.repeat(2_000), resultBytes],
  ['a page that just fits', 'x'.repeat(resultBytes - 7), resultBytes],
  ['a page that just does not', 'x'.repeat(resultBytes - 6), resultBytes + 1024],
  ['a long page', 'x'.repeat(resultBytes + 5_000), resultBytes + 5 * 1024],
])('%s is filled up', (_what, html, bytes) => {
  const padded = padPage(html);
  expect(Buffer.byteLength(padded)).toBe(bytes);
  expect(padded).toMatch(/^[^<]*<!-- *-->$/);
});
