import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { style } from './style.ts';

const tokens = readFileSync(new URL('../../../../packages/ui/src/tokens.css', import.meta.url), 'utf8');

test('the pages wear the colours of the product and no others', () => {
  const worn = coloursOf(style);
  expect(worn.size).toBeGreaterThan(8);
  const light = coloursOf(tokens.slice(0, tokens.indexOf('prefers-color-scheme')));
  expect([...worn].filter((colour) => !light.has(colour))).toEqual([]);
});

test('nothing is fetched by the style sheet, and it is small', () => {
  expect(style).not.toMatch(/url\(|@import|@font-face/);
  expect(Buffer.byteLength(style)).toBeLessThan(5_000);
});

test('browsers of old phones understand it: no custom properties, grids or ranges', () => {
  expect(style).not.toMatch(/var\(|--[a-z]|grid|width ?[<>]|color-mix|:is\(|:where\(/);
});

function coloursOf(css: string): ReadonlySet<string> {
  return new Set(
    css
      .toLowerCase()
      .match(/#[0-9a-f]{3,8}\b/g)
      ?.map(full),
  );
}

/** `#fff` is `#ffffff`. */
function full(colour: string): string {
  return colour.length === 4 ? `#${colour.slice(1).replace(/./g, '$&$&')}` : colour;
}
