import { type Cause, causes, outcomeOfCause } from '@mauxn/domain';
import type { AttentionEntry } from '@mauxn/offline';
import { expect, test } from 'vitest';
import { waysFor } from './ways.ts';

const id = '01900000-0000-7000-8000-000000000001';
const person = { name: 'Nguyễn Văn Mẫu', source: 'typed' } as const;
const tube = {
  id,
  seq: 1,
  code: 'MX210001',
  kind: 'single',
  people: [person],
  shift: id,
  at: 1,
  edition: 0,
} as const;
const envelope = { id, device: id, seq: 1, actor: id, at: 1, wire: 1 };
const record: AttentionEntry['intent'] = {
  ...envelope,
  name: 'tube.record',
  args: { code: 'MX210001', kind: 'single', site: id, campaign: id, shift: id, people: [person] },
};
const correct: AttentionEntry['intent'] = {
  ...envelope,
  name: 'tube.correct',
  args: { tube: id, edition: 1, code: 'MX210002' },
};

type State = AttentionEntry['attention']['state'];

function entry(
  state: State,
  cause: string,
  more: Partial<AttentionEntry> = {},
  setAside = false,
): AttentionEntry {
  const attention = { id, seq: 1, line: '', state, cause, at: 1, setAside };
  return { id, seq: 1, at: 1, intent: record, tube, ...more, attention };
}

test('a refused record is sent again as it is: the service does not have it', () => {
  expect(waysFor(entry('refused', 'refused'))).toEqual(['retry', 'set-aside']);
});

test('a rejected tube goes out anew; a rejected shift or void has nothing to make anew', () => {
  expect(waysFor(entry('rejected', 'wrong_site'))).toEqual(['send-again', 'set-aside']);
  expect(waysFor(entry('rejected', 'malformed', { tube: undefined }))).toEqual(['set-aside']);
  expect(waysFor(entry('rejected', 'malformed', { intent: correct }))).toEqual(['set-aside']);
  expect(waysFor(entry('rejected', 'malformed', { tube: { ...tube, replacedBy: id } }))).toEqual([
    'set-aside',
  ]);
});

test('a code that two tubes claim is corrected or the tube is voided, by whichever record it came up', () => {
  expect(waysFor(entry('flagged', 'tube_code_taken'))).toEqual(['correct', 'void', 'set-aside']);
  expect(waysFor(entry('flagged', 'tube_code_taken', { intent: correct }))).toEqual([
    'correct',
    'void',
    'set-aside',
  ]);
  expect(waysFor(entry('flagged', 'tube_code_taken', { tube: { ...tube, voided: 'damaged' } }))).toEqual([
    'set-aside',
  ]);
});

test('a tested tube is the lab’s: it can only be left', () => {
  expect(waysFor(entry('flagged', 'tube_already_tested', { intent: correct }))).toEqual(['set-aside']);
});

test('what the service holds asks nothing of anybody', () => {
  expect(waysFor(entry('held', 'tube_unknown'))).toEqual([]);
});

test('every cause that asks for a person has a way out, and what was set aside is not asked about again', () => {
  const asking = causes.filter((cause: Cause) => outcomeOfCause[cause] !== 'held');
  for (const cause of asking) {
    const state = outcomeOfCause[cause];
    if (state === 'held') throw new Error('filtered above');
    expect(waysFor(entry(state, cause))).toContain('set-aside');
    expect(waysFor(entry(state, cause, {}, true))).not.toContain('set-aside');
  }
});
