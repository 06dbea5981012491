import { commands, defaultTubePattern, formatOwnCode, type Person, readScan } from '@mauxn/domain';
import type { SlipRow } from '@mauxn/offline';
import { expect, test } from 'vitest';
import { decide, type LaneEvent, type LaneState } from './decide.ts';

const person: Person = { name: 'Trần Thị Mẫu', birth: '1990', source: 'typed' };
const last: SlipRow = {
  id: 'i',
  seq: 2,
  slip: '0AZ7K9QXVT',
  number: 'A-001',
  help: 'cannot',
  shift: 's',
  at: 1,
};
const empty: LaneState = { person: undefined, waiting: undefined, last: undefined };
const scan = (text: string): LaneEvent => ({ type: 'scan', scan: readScan(text, defaultTubePattern) });
const card = '099090000001|099000001|Nguyễn Văn Thử|02011990|Nam|Thôn Thử, Xã Mẫu|15042021';

test('one tap issues a slip, with the person who was scanned before', () => {
  expect(decide(empty, { type: 'tap', help: 'has-app' })).toEqual({
    type: 'issue',
    help: 'has-app',
    person: undefined,
  });
  expect(decide({ ...empty, person }, scan(formatOwnCode({ kind: 'command', command: 'cannot' })))).toEqual({
    type: 'issue',
    help: 'cannot',
    person,
  });
});

test('a scan belongs to the slip that waits, otherwise to the next tap', () => {
  expect(decide({ ...empty, last }, scan(card))).toMatchObject({
    type: 'hold',
    person: { name: 'Nguyễn Văn Thử', source: 'cccd' },
  });
  expect(decide({ ...empty, last, waiting: last }, scan(card))).toMatchObject({ type: 'write', slip: last });
  expect(decide({ ...empty, last }, { type: 'add' })).toEqual({ type: 'wait', slip: last });
});

test('undo takes the last thing back, and says when there is none', () => {
  expect(decide({ ...empty, person, last }, { type: 'undo' })).toEqual({ type: 'clear' });
  expect(decide({ ...empty, last }, { type: 'undo' })).toEqual({ type: 'void', slip: last });
  expect(decide(empty, { type: 'undo' })).toEqual({ type: 'refuse', why: { kind: 'nothing' } });
  expect(decide({ ...empty, waiting: last, last }, { type: 'skip' })).toEqual({ type: 'skip' });
});

test.each([
  ['a tube', 'MX210001', { kind: 'tube' }],
  ['a slip without a person', 'MXN1:S:0AZ7K9QXVT', { kind: 'wrong', what: 'slip' }],
  ['a badge', 'MXN1:B:CB-0001', { kind: 'wrong', what: 'badge' }],
  ['a place', 'https://qr.pccovid.gov.vn/1', { kind: 'wrong', what: 'place' }],
  ['a card that was cut', card.slice(0, 40), { kind: 'damaged', cause: 'cut' }],
  ['a command of another screen', 'MXN1:C:negative', { kind: 'command' }],
])('%s is refused in its own words', (_what, text, why) => {
  expect(decide(empty, scan(text))).toEqual({ type: 'refuse', why });
});

test('every command of the card does something', () => {
  for (const command of commands)
    expect(decide({ ...empty, last }, scan(formatOwnCode({ kind: 'command', command })))).toBeDefined();
});
