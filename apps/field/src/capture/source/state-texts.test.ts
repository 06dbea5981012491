import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { textOfState } from './state-texts.ts';

const read = (language: string): Record<string, string> =>
  JSON.parse(readFileSync(new URL(`../../../messages/${language}/scanner.json`, import.meta.url), 'utf8'));

test('every text about scanners is there in both languages, with the same blanks to fill', () => {
  const [vi, en] = [read('vi'), read('en')];
  const blanks = (text: string | undefined) => text?.match(/\{\w+\}/gu)?.toSorted() ?? [];
  expect(Object.keys(vi)).toEqual(Object.keys(en));
  expect(Object.keys(vi).filter((id) => `${blanks(vi[id])}` !== `${blanks(en[id])}`)).toEqual([]);
  expect(
    Object.keys(vi).filter((id) => vi[id]?.trim() === '' || vi[id] !== vi[id]?.normalize('NFC')),
  ).toEqual([]);
});

test('a scanner that gives nothing says what to do', () => {
  for (const problem of ['busy', 'denied', 'garbled', 'no-codes', 'failed'] as const) {
    const { title, fix } = textOfState({ kind: 'problem', problem });
    expect([title(), fix?.()]).not.toContain(undefined);
  }
  expect(textOfState({ kind: 'unplugged' }).fix?.()).toContain('tự kết nối lại');
  expect(textOfState({ kind: 'open' }).fix).toBeUndefined();
});
