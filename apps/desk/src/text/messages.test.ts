import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const app = new URL('../../', import.meta.url);
const catalogue = { vi: read('vi'), en: read('en') };
const source = globSync('src/**/*.{ts,tsx}', {
  cwd: app,
  exclude: ['src/paraglide/**', '**/*.test.ts'],
}).map((file) => readFileSync(new URL(file, app), 'utf8'));
const used = new Set(
  source.flatMap((text) => [...text.matchAll(/\bm\.([a-z_0-9]+)/gu)].map((hit) => hit[1])),
);

test('both languages say the same things', () => {
  expect(Object.keys(catalogue.en).toSorted()).toEqual(Object.keys(catalogue.vi).toSorted());
});

test('every text that a screen asks for exists, and none is left over', () => {
  expect([...used].toSorted()).toEqual(Object.keys(catalogue.vi).toSorted());
});

test('both languages name the same parts of a sentence', () => {
  const parts = (text = '') => (text.match(/\{\w+\}/gu) ?? []).toSorted();
  for (const [id, text] of Object.entries(catalogue.vi)) {
    expect(parts(catalogue.en[id]), id).toEqual(parts(text));
  }
});

test('every text is composed, without rubbish at its ends', () => {
  for (const text of Object.values(catalogue).flatMap((texts) => Object.values(texts))) {
    expect(text).toBe(text.normalize('NFC').trim());
    expect(text).not.toBe('');
  }
});

function read(locale: string): Record<string, string> {
  const text = readFileSync(new URL(`messages/${locale}.json`, app), 'utf8');
  return Object.fromEntries(Object.entries<string>(JSON.parse(text)).filter(([id]) => id !== '$schema'));
}
