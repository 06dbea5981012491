import { formatSlipCode, type Person } from '@mauxn/domain';
import { expect, test } from 'vitest';
import { step } from './machine.ts';
import { hintOf } from './state.ts';
import { card, context, pool, run, scan, single } from './test-capture.ts';

const id = '0AZ7K9QXVT';
const person: Person = { name: 'Trần Thị Mẫu', birth: '1958', source: 'typed' };
const full = scan(formatSlipCode({ id, person }));
const empty = scan(formatSlipCode({ id }));

test('tube, slip, saved: the person is from the slip, and the slip is no source', () => {
  const { state, effects } = run(single, [scan('MX210001'), full]);
  expect(effects).toContain('record');
  expect(state.last?.people).toEqual([{ ...person, slip: id }]);
});

test('a slip without a person goes to whoever is scanned or typed in next', () => {
  const scanned = run(single, [scan('MX210001'), empty, scan(card(0))]);
  expect(scanned.effects).toContain('type-person');
  expect(scanned.state.last?.people).toMatchObject([{ name: 'Nguyễn Văn Mẫu', source: 'cccd', slip: id }]);
  const typed = run(single, [scan('MX210001'), empty, { type: 'person', person }]);
  expect(typed.state.last?.people).toEqual([{ ...person, slip: id }]);
  expect(typed.state.slip).toBeUndefined();
});

test('before a tube nothing is kept of a slip', () => {
  expect(run(single, [empty]).said).toEqual(['tube-first']);
  expect(run(single, [full]).said).toEqual(['tube-first']);
});

test('a slip that another tube of the shift holds is warned of, not refused', () => {
  const used = { ...context, slipIn: (slip: string) => (slip === id ? 'MX210009' : undefined) };
  const open = run(pool, [scan('MX210001')]).state;
  const next = step(used, open, full).state;
  expect(next.tube?.people).toHaveLength(1);
  expect(hintOf(next, next.tube?.people[0] ?? person).slipIn).toBe('MX210009');
  expect(step(used, open, empty).feedback).toEqual({ key: 'slip-kept', code: 'MX210009' });
});
