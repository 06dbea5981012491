import type { Person } from '@mauxn/domain';
import { expect, test } from 'vitest';
import { step } from './machine.ts';
import { type CaptureContext, hintOf } from './state.ts';
import { card, context, pool, run, scan, single } from './test-capture.ts';

test('the same card twice is added once', () => {
  const { state, said } = run(pool, [scan('MX210001'), scan(card(0)), scan(card(0))]);
  expect(said.at(-1)).toBe('same-person');
  expect(state.tube?.people).toHaveLength(1);
});

test('somebody who is likely in the tube already is asked about, and may be added', () => {
  const person: Person = { name: 'Nguyễn Văn Mẫu', birth: '1990-03-15', source: 'typed' };
  const asked = run(pool, [scan('MX210001'), scan(card(0)), { type: 'person', person }]);
  expect(asked.said.at(-1)).toBe('likely-same');
  expect(asked.state.tube?.people).toHaveLength(1);
  expect(run(asked.state, [{ type: 'confirm' }]).state.tube?.people).toHaveLength(2);
  expect(run(asked.state, [{ type: 'dismiss' }]).state.tube?.people).toHaveLength(1);
});

test('an unknown code is kept as text while its person is typed in', () => {
  const { state, effects } = run(pool, [scan('MX210001'), scan('vneid~9f3a~không rõ')]);
  expect(effects.at(-1)).toBe('type-person');
  expect(state.opaque).toBe('vneid~9f3a~không rõ');
  const typed = run(state, [{ type: 'person', person: { name: 'Trần Thị Mẫu', source: 'typed' } }]).state;
  expect(typed).toMatchObject({ tube: { people: [{ opaque: 'vneid~9f3a~không rõ' }] }, opaque: undefined });
  expect(run(state, [scan(card(0))]).state.opaque).toBeUndefined();
  expect(run(single, [scan('vneid~9f3a~không rõ')]).said).toEqual(['not-a-tube']);
});

test('people are not put into the wrong tube while a question is open', () => {
  const asked = run(pool, [scan('MX210001'), scan(card(0)), scan('MX210002'), scan(card(1))]);
  expect(asked.said.slice(-2)).toEqual(['next-tube', 'next-tube']);
  expect(asked.state.tube?.people).toHaveLength(1);
  const person: Person = { name: 'Nguyễn Văn Mẫu', birth: '1990-03-15', source: 'typed' };
  const doubted = run(pool, [scan('MX210001'), scan(card(0)), { type: 'person', person }]);
  for (const next of [scan(card(1)), scan('MX210002'), scan('mã lạ')]) {
    const still = run(doubted.state, [next]);
    expect(still.said).toEqual(['likely-same']);
    expect(still.state).toEqual(doubted.state);
  }
});

test('what a code leaves in doubt is said at the person and with the saved tube', () => {
  const masked = '******000001|NGUYEN VAN THU|1990-**-**|0|160000000000000001|<1<00<<0900000001';
  const open = run(pool, [scan('MX210001'), scan(masked)]).state;
  const [person] = open.tube?.people ?? [];
  expect(person && hintOf(open, person).warnings).toEqual(['id-masked']);
  const people = open.tube?.people ?? [];
  const done = step(context, open, { type: 'saved', code: 'MX210001', people });
  expect(done.feedback).toMatchObject({ key: 'saved', hints: [{ warnings: ['id-masked'] }] });
  expect(done.state.hints).toEqual([]);
});

test('a person in the open tube can be corrected, and the doubt is settled by it', () => {
  const masked = '******000001|NGUYEN VAN THU|1990-**-**|0|160000000000000001|<1<00<<0900000001';
  const open = run(pool, [scan('MX210001'), scan(masked)]).state;
  const person: Person = { name: 'Nguyễn Văn Thử', birth: '1990-01-02', source: 'unified-qr' };
  const { state, said, effects } = run(open, [{ type: 'amend', n: 0, person }]);
  expect([said, effects]).toEqual([['person-amended'], ['keep-draft']]);
  expect(state.tube?.people).toEqual([person]);
  expect(state.hints).toEqual([]);
});

test('a card that is read once more after its tube was saved is told so, and somebody else needs a tube', () => {
  const { state, said } = run(single, [scan('MX210001'), scan(card(0)), scan(card(0)), scan(card(1))]);
  expect(said.slice(-2)).toEqual(['just-saved', 'tube-first']);
  expect(state.tube).toBeUndefined();
});

test('somebody who was swabbed today already is taken and pointed out', () => {
  const twice: CaptureContext = { ...context, sampledIn: () => 'MX210009' };
  const open = run(pool, [scan('MX210001')]).state;
  const added = step(twice, open, scan(card(0)));
  expect(added.feedback).toMatchObject({ key: 'person-added', hint: { earlier: 'MX210009' } });
  const people = added.state.tube?.people ?? [];
  const saved = step(twice, added.state, { type: 'saved', code: 'MX210001', people });
  expect(saved.feedback).toMatchObject({ key: 'saved', hints: [{ earlier: 'MX210009' }] });
});
