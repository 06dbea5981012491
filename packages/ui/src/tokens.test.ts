import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
const dark = css.slice(css.indexOf('prefers-color-scheme: dark'));
const themes = { light: coloursOf(css.slice(0, css.indexOf('prefers-color-scheme'))), dark: coloursOf(dark) };

const grounds = ['paper', 'ground', 'accent-soft', 'attention-soft', 'danger-soft'];
const inks = ['ink', 'muted', 'accent-ink', 'attention-ink', 'danger-ink'];
const pairs = [
  ...inks.flatMap((ink) => grounds.map((ground) => [ink, ground] as const)),
  ['on-accent', 'accent-ink'],
  ['on-attention', 'attention'],
  ['on-danger', 'danger-ink'],
] as const;

for (const [theme, colours] of Object.entries(themes)) {
  test(`every text of the ${theme} theme has a contrast of 7:1 on every ground`, () => {
    const weak = pairs.filter(([ink, ground]) => contrast(colours, ink, ground) < 7);
    expect(weak).toEqual([]);
  });

  test(`lines, marks and focus of the ${theme} theme have a contrast of 3:1 on every ground`, () => {
    const weak = ['line-strong', 'accent', 'danger'].filter((line) =>
      grounds.some((ground) => contrast(colours, line, ground) < 3),
    );
    expect(weak).toEqual([]);
  });
}

function coloursOf(block: string): Map<string, string> {
  return new Map([...block.matchAll(/--([\w-]+): (#[0-9a-f]{6})/g)].map((m) => [m[1] ?? '', m[2] ?? '']));
}

/** WCAG 2.2, definition of contrast ratio. */
function contrast(colours: Map<string, string>, a: string, b: string): number {
  const [light, dim] = [a, b].map((name) => luminance(colours.get(name) ?? '')).toSorted((x, y) => y - x);
  return ((light ?? 0) + 0.05) / ((dim ?? 0) + 0.05);
}

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => linear(Number.parseInt(hex.slice(at, at + 2), 16) / 255));
  return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0);
}

function linear(part: number): number {
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}
