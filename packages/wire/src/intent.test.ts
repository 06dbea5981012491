import { expect, test } from 'vitest';
import { intent, intentHead } from './intent.ts';

const id = '0197aaaa-0000-7000-8000-000000000001';
const record = {
  id,
  device: id,
  seq: 1,
  actor: id,
  at: 1_763_700_000_000,
  wire: 1,
  name: 'tube.record',
  args: {
    code: 'MX0001',
    kind: 'single',
    site: id,
    campaign: id,
    shift: id,
    people: [{ name: 'Nguyễn Văn Thử', birth: '1990-01-02', source: 'typed' }],
  },
};

test('a record of one person is an intent', () => {
  expect(intent.safeParse(record).success).toBe(true);
});

test.each([
  [
    'a single tube with two people',
    { people: [record.args.people[0], record.args.people[0]], kind: 'single' },
  ],
  ['a tube with eleven people', { people: Array(11).fill(record.args.people[0]), kind: 'site-pool' }],
  ['a tube without people', { people: [] }],
  ['a tube code that is not ASCII', { code: 'MXĐ001' }],
  ['a field that nobody knows', { colour: 'blue' }],
  ['a masked number as ID', { people: [{ name: 'A', idNumber: '******000001', source: 'typed' }] }],
])('%s is refused', (_, args) => {
  expect(intent.safeParse({ ...record, args: { ...record.args, ...args } }).success).toBe(false);
});

test('what cannot be applied can still be logged by its head', () => {
  const head = intentHead.safeParse({ ...record, name: 'tube.teleport' });
  expect(head.success && head.data.id).toBe(id);
});
