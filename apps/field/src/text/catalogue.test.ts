import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const app = join(import.meta.dirname, '../..');
const files = ['app', 'capture', 'rapid', 'slip', 'registration', 'scanner'] as const;
const read = (locale: 'vi' | 'en', file: string): Record<string, unknown> =>
  JSON.parse(readFileSync(join(app, 'messages', locale, `${file}.json`), 'utf8'));
const texts = (locale: 'vi' | 'en', file: string) =>
  Object.entries(read(locale, file)).filter(([id]) => id !== '$schema');

for (const file of files) {
  test(`${file}: both languages say the same things, with the same values in them`, () => {
    const english = new Map(texts('en', file));
    expect([...english.keys()].toSorted()).toEqual(
      texts('vi', file)
        .map(([id]) => id)
        .toSorted(),
    );
    for (const [id, text] of texts('vi', file)) {
      expect([id, ...valuesIn(english.get(id))]).toEqual([id, ...valuesIn(text)]);
    }
  });

  test(`${file}: no text is empty or has an edge of spaces`, () => {
    const all = [...texts('vi', file), ...texts('en', file)];
    const odd = all.filter(([, text]) =>
      wordsOf(text).some((words) => words === '' || words !== words.trim()),
    );
    expect(odd).toEqual([]);
  });
}

test('no id stands in two files: the later one would win in silence', () => {
  const ids = files.flatMap((file) => texts('vi', file).map(([id]) => id));
  expect(ids.filter((id, n) => ids.indexOf(id) !== n)).toEqual([]);
});

test('every text that a screen uses exists, and every text is used', () => {
  const known = files.flatMap((file) => texts('vi', file).map(([id]) => id));
  const sources = globSync('src/**/*.{ts,tsx}', { cwd: app, exclude: ['src/paraglide/**', '**/*.test.ts'] });
  const used = new Set(sources.flatMap((path) => usedIn(readFileSync(join(app, path), 'utf8'))));
  expect([...used].filter((id) => !known.includes(id))).toEqual([]);
  expect(known.filter((id) => !used.has(id))).toEqual([]);
});

function usedIn(source: string): string[] {
  return [...source.matchAll(/\bm\.([a-z][a-z0-9_]*)\b/gu)].map(([, id]) => id ?? '');
}

/** A text, or the texts of its plural forms. */
function wordsOf(text: unknown): string[] {
  if (typeof text === 'string') return [text];
  const forms: { match: Record<string, string> }[] = Array.isArray(text) ? text : [];
  return forms.flatMap((form) => Object.values(form.match));
}

function valuesIn(text: unknown): string[] {
  const found = wordsOf(text).flatMap((words) =>
    [...words.matchAll(/\{(\w+)\}/gu)].map(([, name]) => name ?? ''),
  );
  return [...new Set(found)].toSorted();
}
