import { expect, test } from 'vitest';
import type { Person } from '../identity/person.ts';
import { mergeTube, type TubeCorrection, type TubeRecord, type TubeVoid } from './merge.ts';

const person: Person = { name: 'Nguyễn Văn Thử', birth: '1990', phone: '0900000001', source: 'typed' };
const record: TubeRecord = { code: 'MX0001', kind: 'single', people: [person] };

function correction(id: string, device: string, edition: number, set: Partial<Person>): TubeCorrection {
  return { id, device, edition, people: [{ n: 0, set }] };
}

test('corrections of different fields both count', () => {
  const merged = mergeTube(
    record,
    [correction('1', 'A', 1, { birth: '1991' }), correction('2', 'B', 1, { phone: '0900000002' })],
    [],
  );
  expect(merged.people[0]).toEqual({ ...person, birth: '1991', phone: '0900000002' });
});

test('the later edition of one field wins, whatever the order of arrival', () => {
  const first = correction('9', 'Z', 1, { name: 'Nguyễn Văn Sai' });
  const second = correction('1', 'A', 2, { name: 'Nguyễn Văn Đúng' });
  for (const order of [
    [first, second],
    [second, first],
  ]) {
    expect(mergeTube(record, order, []).people[0]?.name).toBe('Nguyễn Văn Đúng');
  }
});

test('two corrections of the same edition are settled by the device, the same way everywhere', () => {
  const a = correction('2', 'A', 1, { name: 'A' });
  const b = correction('1', 'B', 1, { name: 'B' });
  expect(mergeTube(record, [a, b], [])).toEqual(mergeTube(record, [b, a], []));
  expect(mergeTube(record, [a, b], []).people[0]?.name).toBe('B');
});

test('a void wins over every correction and the earliest one names the reason', () => {
  const voids: TubeVoid[] = [
    { id: '2', reason: 'other' },
    { id: '1', reason: 'wrong-tube' },
  ];
  expect(mergeTube(record, [correction('9', 'Z', 9, { name: 'X' })], voids).voided).toBe('wrong-tube');
});

test('merging all corrections onto the merged tube changes nothing more', () => {
  const corrections = [
    correction('1', 'A', 1, { birth: '1991' }),
    correction('2', 'B', 2, { birth: '1992' }),
  ];
  const once = mergeTube(record, corrections, []);
  expect(mergeTube(once, corrections, [])).toEqual(once);
});
