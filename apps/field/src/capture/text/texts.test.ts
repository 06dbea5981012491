import { readFileSync } from 'node:fs';
import { openTube, type Person } from '@mauxn/domain';
import { recordFailures } from '@mauxn/offline';
import { expect, test } from 'vitest';
import { damageTexts, wrongKindTexts } from '../../work/refused-codes.ts';
import { waysOut } from '../failing.ts';
import { type Feedback, startCapture } from '../state.ts';
import { failedTexts, failureTexts, wayOutTexts } from './failures.ts';
import { say } from './feedback.ts';
import { askTexts } from './questions.ts';
import { hintTexts } from './words.ts';

const read = (language: string): Record<string, string> =>
  JSON.parse(readFileSync(new URL(`../../../messages/${language}/capture.json`, import.meta.url), 'utf8'));
const [vi, en] = [read('vi'), read('en')];

test('every text of the capture screen is there in both languages, with the same blanks to fill', () => {
  const blanks = (text: string | undefined) => text?.match(/\{\w+\}/gu)?.toSorted() ?? [];
  expect(Object.keys(vi)).toEqual(Object.keys(en));
  const blankTexts = [...Object.entries(vi), ...Object.entries(en)].filter(([, text]) => text.trim() === '');
  const otherBlanks = Object.keys(vi).filter((id) => `${blanks(en[id])}` !== `${blanks(vi[id])}`);
  const decomposed = Object.keys(vi).filter((id) => vi[id] !== vi[id]?.normalize('NFC'));
  expect({ blankTexts, otherBlanks, decomposed }).toEqual({
    blankTexts: [],
    otherBlanks: [],
    decomposed: [],
  });
});

const person: Person = { name: 'Trần Thị Mẫu', birth: '1990-02-03', source: 'typed' };
const code = 'MX210001';

test('what is said of a scan names the tube or the person, and what is refused says what to do', () => {
  const now = Date.UTC(2026, 10, 25, 7, 5);
  const used: Feedback = {
    key: 'code-used',
    code,
    use: { here: false, at: now, siteName: 'Nhà văn hóa Mẫu' },
  };
  expect(say(used, now)).toMatchObject({ signal: 'refused', code, detail: expect.stringContaining('14:05') });
  expect(say(used, now).detail).toContain('Nhà văn hóa Mẫu');
  const hint = { person, warnings: ['confirm-name' as const], earlier: undefined };
  const saved = say({ key: 'saved', code, people: [person], hints: [hint] }, now);
  expect(saved).toMatchObject({ signal: 'done', title: 'Đã lưu', code, detail: 'Trần Thị Mẫu' });
  expect(saved.doubts).toEqual([expect.stringMatching(/^Trần Thị Mẫu: /u)]);
  const twice = { ...hint, warnings: [], earlier: 'MX210009' };
  const again = say({ key: 'person-added', name: person.name, n: 1, limit: 5, hint: twice }, now);
  expect(again).toMatchObject({ signal: 'attention', doubts: [expect.stringContaining('MX210009')] });
});

test('a spoilt scan says that nothing was saved and how to go on', () => {
  for (const { title, fix } of [...Object.values(damageTexts), ...Object.values(wrongKindTexts)]) {
    expect(title()).not.toBe('');
    expect(fix()).toMatch(/^Chưa lưu gì\. .+/u);
  }
  expect(damageTexts['input-method'].fix()).toContain('Unikey');
});

test('every failure has its sentence, its remedy and a way out', () => {
  for (const failure of recordFailures) {
    expect(failureTexts[failure].why()).not.toBe('');
    expect(failureTexts[failure].fix()).not.toBe('');
    expect(waysOut[failure].map((way) => wayOutTexts[way]())).not.toContain('');
    expect(waysOut[failure].length).toBeGreaterThan(0);
  }
  expect(failedTexts.record({ code })).toContain(code);
});

test('a question names what it is about; who cannot be told apart is named with the birth date', () => {
  const tube = { ...openTube(code, 'site-pool', 5), people: [person] };
  const state = { ...startCapture('site-pool'), tube };
  expect(askTexts({ kind: 'next-tube', code: 'MX210002' }, state, '').ask).toMatch(/MX210001.*MX210002/u);
  const same = askTexts(
    { kind: 'likely-same', person: { ...person, birth: '1990' }, known: person },
    state,
    '',
  );
  expect(same.ask).toContain('03/02/1990');
  expect(askTexts({ kind: 'void-last' }, state, 'MX210009').ask).toContain('MX210009');
  expect(askTexts({ kind: 'new-code' }, state, '').yes).toBeUndefined();
});

test('doubts of a person are lines of their own', () => {
  expect(hintTexts({ person, warnings: ['id-masked', 'by-proxy'] })).toHaveLength(2);
});
