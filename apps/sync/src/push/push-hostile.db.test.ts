import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../tests/database.ts';
import { newId, openTestSite, person, read, seal, type TestSite } from './test-site.ts';

let database: FreshDatabase;
let site: TestSite;
let other: TestSite;
let code = 0;
const nextCode = () => `MX${String(++code).padStart(6, '0')}`;

beforeAll(async () => {
  database = await freshDatabase();
  site = await openTestSite(database.db);
  other = await openTestSite(database.db, { withDeployment: false });
});
afterAll(async () => {
  await site.app.close();
  await other.app.close();
  await database.close();
});

/** Runs pushes so that each has done all but its end before the first of them may commit. */
async function atOnce(...pushes: readonly (() => ReturnType<TestSite['push']>)[]) {
  await database.ask('begin');
  await database.ask('lock table device in exclusive mode');
  const started = pushes.map((push) => push());
  await new Promise((resolve) => setTimeout(resolve, 400));
  await database.ask('commit');
  return Promise.all(started);
}

async function stateOf(tube: string) {
  const [row] = await database.ask('select state, code from tube where id = $1', [tube]);
  return row;
}

test('a void that meets the push of its tube is applied, whichever is first', async () => {
  for (const voidFirst of [false, true]) {
    const tube = site.tube(nextCode());
    const taken = site.intent('tube.void', { tube: tube.id, reason: 'wrong-person' });
    const pushes = [() => site.push([tube]), () => site.push([taken])];
    const answers = await atOnce(...(voidFirst ? pushes.toReversed() : pushes));
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200]);
    expect(await stateOf(tube.id)).toMatchObject({ state: 'voided' });
    expect(await database.ask('select from held where waits_for = $1', [tube.id])).toEqual([]);
    expect(await database.ask('select outcome from intent where id = $1', [taken.id])).toEqual([
      { outcome: 'a' },
    ]);
  }
});

test('two bodies under one batch id at the same moment are both in the log', async () => {
  const id = newId();
  const tubes = [site.tube(nextCode()), site.tube(nextCode())];
  const sealed = tubes.map((tube) => ({ id, body: seal([tube]).body }));
  const answers = await atOnce(...sealed.map((batch) => () => site.push([], batch)));
  expect(answers.map((answer) => read(answer).outcomes)).toEqual(['a', 'a']);
  const bodies = await database.ask(
    `select count(distinct batch.id)::int as n from intent join batch on batch.id = intent.batch
     where intent.id = any($1::uuid[])`,
    [tubes.map((tube) => tube.id)],
  );
  expect(bodies).toEqual([{ n: 2 }]);
});

const nul = 'Tổ 1\u0000';
const half = 'Nguyễn \ud800';
test.each([
  ['NUL in an address', () => site.tube(nextCode(), [{ ...person, address: nul }])],
  ['NUL in a kept code', () => site.tube(nextCode(), [{ ...person, opaque: nul }])],
  ['half a character', () => site.tube(nextCode(), [{ ...person, name: half }])],
  ['a number beyond the column', () => ({ ...site.tube(nextCode()), seq: 2 ** 31 })],
  ['a time beyond every calendar', () => ({ ...site.tube(nextCode()), at: 9e15 })],
  ['a wire that is not spoken', () => ({ ...site.tube(nextCode()), wire: 999 })],
  [
    'NUL in a correction',
    () =>
      site.intent('tube.correct', { tube: newId(), edition: 1, people: [{ n: 0, set: { address: nul } }] }),
  ],
  [
    'half a character in a note',
    () => site.intent('tube.void', { tube: newId(), reason: 'other', note: half }),
  ],
  [
    'an edition beyond the column',
    () => site.intent('tube.correct', { tube: newId(), edition: 2 ** 31, code: nextCode() }),
  ],
  ['a count beyond the column', () => site.intent('shift.close', { shift: newId(), captured: 2 ** 40 })],
])('%s is refused alone', async (_, line) => {
  const answer = await site.push([site.tube(nextCode()), line(), site.tube(nextCode())]);
  expect(read(answer).outcomes).toBe('ara');
});

test('a tube and a shift are changed by their own site and device only, also when the change came first', async () => {
  const tube = site.tube(nextCode());
  const shift = site.intent('shift.open', { site: site.site, campaign: newId() });
  const early = other.intent('tube.void', { tube: tube.id, reason: 'wrong-person' });
  expect(read(await other.push([early])).outcomes).toBe('h');
  expect(read(await site.push([shift, tube])).outcomes).toBe('aa');
  const forged = [
    other.intent('tube.correct', { tube: tube.id, edition: 1, code: nextCode() }),
    other.intent('tube.void', { tube: tube.id, reason: 'wrong-person' }),
    other.intent('shift.close', { shift: shift.id, captured: 0 }),
  ];
  expect(read(await other.push(forged)).causes).toEqual([
    [0, 'wrong_site'],
    [1, 'wrong_site'],
    [2, 'not_allowed'],
  ]);
  expect(await stateOf(tube.id)).toEqual({ state: 'sealed', code: tube.args.code });
  expect(await database.ask('select cause from intent where id = $1', [early.id])).toEqual([
    { cause: 'wrong_site' },
  ]);
  expect(await database.ask('select closed_at from shift where id = $1', [shift.id])).toEqual([
    { closed_at: null },
  ]);
});

test('a correction of somebody who is not in the tube is refused', async () => {
  const tube = site.tube(nextCode());
  const wrong = site.intent('tube.correct', {
    tube: tube.id,
    edition: 1,
    people: [{ n: 1, set: { name: 'Không Có' } }],
  });
  expect(read(await site.push([tube, wrong])).outcomes).toBe('ar');
});
