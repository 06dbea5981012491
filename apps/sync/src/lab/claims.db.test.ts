import { type Change, type Intent, pull } from '@mauxn/wire';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../tests/database.ts';
import { read, type TestSite } from '../push/test-site.ts';
import { openTestBench, type TestBench } from '../testing/test-bench.ts';
import { amendedBy, type TestLab } from '../testing/test-lab.ts';

let database: FreshDatabase;
let bench: TestBench;
let site: TestSite;
let elsewhere: TestSite;
let lab: TestLab;
beforeAll(async () => {
  database = await freshDatabase();
  bench = await openTestBench(database.db);
  ({ site, elsewhere, lab } = bench);
});
afterAll(async () => {
  await bench.close();
  await database.close();
});

const voided = (tube: Intent, of: TestSite = site) =>
  of.intent('tube.void', { tube: tube.id, reason: 'wrong-tube' });
const moved = (tube: Intent, to: string, edition = 1) =>
  site.intent('tube.correct', { tube: tube.id, edition, code: to });

async function tubeRow(tube: Intent) {
  return database.db
    .selectFrom('tube')
    .select(['code', 'state', 'holds_code'])
    .where('id', '=', tube.id)
    .executeTakeFirstOrThrow();
}

/** The record that the lab's tube of this code stands for, as the database has it. */
async function matchOf(tubeCode: string): Promise<string | null> {
  const row = await database.db
    .selectFrom('reception')
    .select('tube')
    .where('code', '=', tubeCode)
    .executeTakeFirstOrThrow();
  return row.tube;
}

async function openConflicts(tubeCode: string): Promise<string[]> {
  const rows = await database.db
    .selectFrom('conflict')
    .select('tube')
    .where('code', '=', tubeCode)
    .where('resolved_at', 'is', null)
    .execute();
  return rows.map(({ tube }) => tube);
}

async function loggedOutcome(intent: Intent) {
  const row = await database.db
    .selectFrom('intent')
    .select(['outcome', 'cause'])
    .where('id', '=', intent.id)
    .executeTakeFirstOrThrow();
  return [row.outcome, row.cause];
}

/** What the devices of a site were told about an intent after it was answered. */
async function toldOf(of: TestSite, intent: Intent): Promise<Change[]> {
  const told: Change[] = [];
  for (let cursor = '0', more = true; more; ) {
    const response = await of.app.inject({ url: `/api/pull?cursor=${cursor}`, cookies: of.cookies });
    const page = pull.answer.parse(response.json());
    told.push(...page.changes.filter((change) => change.kind === 'outcome' && change.intent === intent.id));
    ({ cursor, more } = page);
  }
  return told;
}

const applied = (intent: Intent) => [{ kind: 'outcome', intent: intent.id, outcome: 'applied' }];

test('a voided tube leaves the lab with data to follow, and the next record of the code fills the gap', async () => {
  const wrong = site.tube(bench.nextCode());
  const taken = wrong.args.code;
  await site.push([wrong]);
  await lab.receive(taken);
  await site.push([voided(wrong)]);
  expect(await matchOf(taken)).toBeNull();
  expect(await tubeRow(wrong)).toMatchObject({ state: 'voided', holds_code: false });
  const right = site.tube(taken);
  expect(read(await site.push([right])).outcomes).toBe('a');
  expect(await matchOf(taken)).toBe(right.id);
  expect(await tubeRow(right)).toMatchObject({ state: 'received', holds_code: true });
});

test('a tube whose code is corrected leaves one tube of the lab and takes the other that waits for it', async () => {
  const [wrong, right] = [bench.nextCode(), bench.nextCode()];
  const tube = site.tube(wrong);
  await site.push([tube]);
  await lab.receive(wrong);
  await lab.receive(right);
  expect(read(await site.push([moved(tube, right)])).outcomes).toBe('a');
  expect(await matchOf(wrong)).toBeNull();
  expect(await matchOf(right)).toBe(tube.id);
  expect(await tubeRow(tube)).toMatchObject({ code: right, state: 'received', holds_code: true });
});

test('a tube that was not received is received when its corrected code is one that the lab holds', async () => {
  const [wrong, right] = [bench.nextCode(), bench.nextCode()];
  const tube = site.tube(wrong);
  await site.push([tube]);
  await lab.receive(right);
  await site.push([moved(tube, right)]);
  expect(await matchOf(right)).toBe(tube.id);
  expect(await tubeRow(tube)).toMatchObject({ state: 'received' });
});

test('neither a void nor a correction takes a tube from the lab that was released, also while it is amended', async () => {
  const taken = bench.nextCode();
  const tube = site.tube(taken);
  await site.push([tube]);
  const { reception } = await lab.receive(taken);
  const result = await lab.enter(reception);
  await lab.review(result);
  await lab.release(result);
  expect(read(await site.push([moved(tube, bench.nextCode())])).causes).toEqual([[0, 'tube_already_tested']]);
  await amendedBy(lab.secondReviewer, lab.id, result, 'positive');
  expect(read(await site.push([voided(tube)])).causes).toEqual([[0, 'tube_already_tested']]);
  expect(await matchOf(taken)).toBe(tube.id);
  expect(await tubeRow(tube)).toMatchObject({ code: taken, state: 'testing', holds_code: true });
});

test('when the holder of a contested code is voided, the other record gets code and tube, and its device is told', async () => {
  const taken = bench.nextCode();
  const [first, second] = [site.tube(taken), elsewhere.tube(taken)];
  await site.push([first]);
  await lab.receive(taken);
  expect(read(await elsewhere.push([second])).outcomes).toBe('f');
  expect(await lab.find(taken)).toMatchObject({ contested: true, tube: { id: first.id } });
  await site.push([voided(first)]);
  expect(await matchOf(taken)).toBe(second.id);
  expect(await lab.find(taken)).toMatchObject({ contested: false, tube: { id: second.id } });
  expect(await tubeRow(second)).toMatchObject({ state: 'received', holds_code: true });
  expect(await openConflicts(taken)).toEqual([]);
  expect(await loggedOutcome(second)).toEqual(['a', null]);
  expect(await toldOf(elsewhere, second)).toEqual(applied(second));
  expect(await toldOf(site, second)).toEqual([]);
  const trail = await database.ask(
    "select actor, subjects from audit where action = 'conflict.settle' and subjects @> array[$1]::uuid[]",
    [second.id],
  );
  expect(trail).toEqual([{ actor: null, subjects: [second.id] }]);
});

test('when the contesting record is voided, the holder keeps its code and can be released', async () => {
  const taken = bench.nextCode();
  const [first, second] = [site.tube(taken), site.tube(taken)];
  await site.push([first, second]);
  const [holder, other] = (await tubeRow(first)).holds_code ? [first, second] : [second, first];
  const { reception } = await lab.receive(taken);
  const result = await lab.enter(reception);
  await lab.review(result);
  expect((await lab.release(result)).refused).toEqual([{ id: result, why: 'contested' }]);
  await site.push([voided(other)]);
  expect((await lab.release(result)).done).toEqual([result]);
  expect(await matchOf(taken)).toBe(holder.id);
  expect(await toldOf(site, other)).toEqual(applied(other));
});

test('a contesting record that is corrected to a free code ends the conflict', async () => {
  const [taken, free] = [bench.nextCode(), bench.nextCode()];
  const [first, second] = [site.tube(taken), site.tube(taken)];
  await site.push([first]);
  await site.push([second]);
  expect(read(await site.push([moved(second, free)])).outcomes).toBe('a');
  expect(await openConflicts(taken)).toEqual([]);
  expect(await tubeRow(first)).toMatchObject({ code: taken, holds_code: true });
  expect(await tubeRow(second)).toMatchObject({ code: free, holds_code: true });
  expect(await toldOf(site, second)).toEqual(applied(second));
});

test('a record that goes from one taken code to another contests the second one only', async () => {
  const [one, two] = [bench.nextCode(), bench.nextCode()];
  const [first, second, third] = [site.tube(one), site.tube(two), site.tube(one)];
  await site.push([first, second]);
  await site.push([third]);
  const correction = moved(third, two);
  expect(read(await site.push([correction])).causes).toEqual([[0, 'tube_code_taken']]);
  expect([await openConflicts(one), await openConflicts(two)]).toEqual([[], [third.id]]);
  await site.push([voided(second)]);
  expect(await openConflicts(two)).toEqual([]);
  expect(await tubeRow(third)).toMatchObject({ code: two, holds_code: true });
  expect(await loggedOutcome(correction)).toEqual(['a', null]);
  expect(await toldOf(site, correction)).toEqual(applied(correction));
});

test('of three claims the second gets the code of the first, and stays in conflict until the third is gone', async () => {
  const taken = bench.nextCode();
  const [first, second, third] = [site.tube(taken), site.tube(taken), site.tube(taken)];
  for (const tube of [first, second, third]) await site.push([tube]);
  await lab.receive(taken);
  await site.push([voided(first)]);
  expect(await lab.find(taken)).toMatchObject({ contested: true, tube: { id: second.id } });
  expect(await loggedOutcome(third)).toEqual(['f', 'tube_code_taken']);
  await site.push([voided(third)]);
  expect(await lab.find(taken)).toMatchObject({ contested: false, tube: { id: second.id } });
  for (const tube of [second, third]) expect(await loggedOutcome(tube)).toEqual(['a', null]);
});

test('when every record of a contested code is voided, a new one takes it without a conflict', async () => {
  const taken = bench.nextCode();
  const [first, second] = [site.tube(taken), site.tube(taken)];
  await site.push([first]);
  await site.push([second]);
  await site.push([voided(first), voided(second)]);
  const third = site.tube(taken);
  expect(read(await site.push([third])).outcomes).toBe('a');
  expect(await openConflicts(taken)).toEqual([]);
});

test('a correction that is flagged and decided within one batch is applied in the end', async () => {
  const taken = bench.nextCode();
  const [holder, tube] = [site.tube(taken), site.tube(bench.nextCode())];
  await site.push([holder, tube]);
  const correction = moved(tube, taken);
  await site.push([correction, moved(holder, bench.nextCode())]);
  expect(await tubeRow(tube)).toMatchObject({ code: taken, holds_code: true });
  expect(await loggedOutcome(correction)).toEqual(['a', null]);
  expect(await openConflicts(taken)).toEqual([]);
});
