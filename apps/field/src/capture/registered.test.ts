import {
  matchRegistered,
  type Person,
  personOfRegistration,
  prepareList,
  type Registration,
} from '@mauxn/domain';
import { expect, test } from 'vitest';
import { step } from './machine.ts';
import { createSampledToday } from './run/sampled.ts';
import type { CaptureContext, CaptureEvent, CaptureState } from './state.ts';
import { card, command, context, pool, run, scan } from './test-capture.ts';
import { hintTexts } from './text/words.ts';

const listed: Registration = {
  id: '0197aaaa-0000-7000-8000-000000000001',
  name: 'NGUYEN VAN MAU',
  idNumber: '099090000000',
  phone: '0900000001',
  group: 'Tổ may 3',
};
const likely: Registration = {
  id: '0197aaaa-0000-7000-8000-000000000002',
  name: 'Trần Thị Mẫu',
  birth: '1985-02-01',
};
const list = prepareList([listed, likely]);
const withList: CaptureContext = { ...context, registered: (person) => matchRegistered(list, person) };

function after(state: CaptureState, ...events: readonly CaptureEvent[]) {
  let last = { state } as ReturnType<typeof step>;
  for (const event of events) last = step(withList, last.state, event);
  return last;
}

const open = run(pool, [scan('MX210001')]).state;

test('a scanned person of whom the list is sure is filled in without a question', () => {
  const { state, feedback } = after(open, scan(card(0)));
  expect(feedback).toMatchObject({ key: 'person-added' });
  expect(state.tube?.people).toMatchObject([
    { name: 'Nguyễn Văn Mẫu', phone: '0900000001', source: 'cccd', registration: listed.id },
  ]);
});

test('a likely one is asked about: yes takes what the list knows, no takes the person as scanned', () => {
  const asked = after(open, scan(card(1)));
  expect(asked.feedback).toMatchObject({ key: 'registered' });
  expect(asked.state.tube?.people).toEqual([]);
  expect(after(asked.state, { type: 'confirm' }).state.tube?.people).toMatchObject([
    { registration: likely.id },
  ]);
  const refused = after(asked.state, { type: 'dismiss' }).state.tube?.people ?? [];
  expect(refused.map(({ name, registration }) => [name, registration])).toEqual([
    ['Trần Thị Mẫu', undefined],
  ]);
});

test('the question stays until it is answered, also by the card of commands', () => {
  const asked = after(open, scan(card(1)));
  for (const event of [scan(card(2)), scan('MX210002')]) {
    const still = after(asked.state, event);
    expect(still.feedback).toMatchObject({ key: 'registered' });
    expect(still.state.tube).toEqual(asked.state.tube);
  }
  expect(after(asked.state, command('finish')).state.tube?.people).toMatchObject([
    { registration: likely.id },
  ]);
  expect(after(asked.state, command('cancel')).state.tube?.people).toHaveLength(1);
});

test('somebody of the list who was picked is in one tube once, and the card of the same person is refused', () => {
  const person = personOfRegistration(listed);
  const picked = after(open, { type: 'person', person });
  expect(picked.state.tube?.people).toMatchObject([{ source: 'pre-registered', registration: listed.id }]);
  expect(after(picked.state, { type: 'person', person }).feedback).toMatchObject({ key: 'same-person' });
  expect(after(picked.state, scan(card(0))).feedback).toMatchObject({ key: 'same-person' });
});

test('two of one name on the list are two people', () => {
  const namesake = { ...personOfRegistration(listed), registration: likely.id };
  const both = after(
    open,
    { type: 'person', person: personOfRegistration(listed) },
    { type: 'person', person: namesake },
  );
  expect(both.state.tube?.people).toHaveLength(2);
});

test('where list and card differ the person has a line that says it, addresses apart', () => {
  const other: Registration = { ...listed, birth: '1991', address: 'Tổ 5' };
  const differs: CaptureContext = {
    ...context,
    registered: (one) => matchRegistered(prepareList([other]), one),
  };
  const { state } = step(differs, open, scan(card(0)));
  const hint = state.hints.at(-1);
  expect(hint && hintTexts(hint)).toEqual([expect.stringContaining('1991')]);
});

test('somebody of the list is known to be sampled by the list alone, until the tube is void', () => {
  const sampled = createSampledToday();
  const person: Person = { ...personOfRegistration(likely), name: 'Trần Thị Mẫu' };
  sampled.add('MX210001', [person]);
  expect(sampled.find({ name: 'TRAN T. MAU', source: 'pre-registered', registration: likely.id })).toBe(
    'MX210001',
  );
  expect(sampled.countRegistered()).toBe(1);
  sampled.drop('MX210001');
  expect(sampled.find(person)).toBeUndefined();
  expect(sampled.countRegistered()).toBe(0);
});
