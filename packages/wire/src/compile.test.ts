import { expect, test } from 'vitest';
import { compile } from './compile.ts';
import { intent } from './intent.ts';

const id = '0197aaaa-0000-7000-8000-000000000001';
const envelope = { id, device: id, seq: 1, actor: id, at: 1_763_700_000_000, wire: 1 };
const person = {
  name: 'Nguyễn Văn Thử',
  birth: '1990-01-02',
  phone: '0900000001',
  source: 'cccd',
  fieldSources: { phone: 'typed' },
};
const place = { site: id, campaign: id };
const intents = [
  { ...envelope, name: 'shift.open', args: place },
  {
    ...envelope,
    name: 'tube.record',
    args: { code: 'MX0001', kind: 'single', ...place, shift: id, people: [person] },
  },
  {
    ...envelope,
    name: 'tube.correct',
    args: { tube: id, edition: 1, people: [{ n: 0, set: { phone: '0900000002' } }] },
  },
  { ...envelope, name: 'tube.void', args: { tube: id, reason: 'damaged' } },
  { ...envelope, name: 'shift.close', args: { shift: id, captured: 1 } },
];
const read = compile(intent);

test.each(intents)('$name is read to the same intent', (value) => {
  expect(read(value)).toEqual(value);
  expect(read(value)).toEqual(intent.parse(value));
});

test.each(intents)('whatever is wrong with $name is refused or read the same way', (value) => {
  const damaged = damage(value);
  expect(damaged.length).toBeGreaterThan(60);
  for (const wrong of damaged) {
    const expected = intent.safeParse(wrong);
    expect([wrong, read(wrong)]).toEqual([wrong, expected.success ? expected.data : undefined]);
  }
});

test('a rule about a whole tube holds too', () => {
  const [, record] = intents;
  expect(read({ ...record, args: { ...record?.args, people: [person, person] } })).toBeUndefined();
  expect(
    read({ ...record, args: { ...record?.args, kind: 'site-pool', people: [person, person] } }),
  ).toBeDefined();
});

/** Copies of the value with one place of it missing, of another type or joined by a stranger. */
function damage(value: object): unknown[] {
  return Object.entries(value).flatMap(([key, inner]) => {
    const others: unknown[] = [
      undefined,
      null,
      -1,
      1.5,
      '',
      '\u0000',
      'x'.repeat(5000),
      [],
      {},
      { stranger: 1 },
    ];
    if (typeof inner === 'object' && inner !== null) others.push(...damage(inner));
    const rest = Object.fromEntries(Object.entries(value).filter(([other]) => other !== key));
    const copies = others.map((other) =>
      Array.isArray(value) ? value.with(Number(key), other) : { ...value, [key]: other },
    );
    return [rest, { ...value, stranger: 1 }, ...copies];
  });
}
