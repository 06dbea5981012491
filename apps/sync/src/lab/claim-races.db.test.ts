import type { Intent } from '@mauxn/wire';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../tests/database.ts';
import { read, type TestSite } from '../push/test-site.ts';
import { doneOrBlocked, heldOpen, pushOf } from '../testing/held-open.ts';
import { openTestBench, type TestBench } from '../testing/test-bench.ts';
import type { TestLab } from '../testing/test-lab.ts';

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

test('a record that arrives while the holder is being voided gets the code, whichever commits first', async () => {
  const [one, two] = [bench.nextCode(), bench.nextCode()];
  const [first, second] = [site.tube(one), site.tube(one)];
  await site.push([first]);
  const voiding = await heldOpen(database.db, pushOf(site, [voided(first)]));
  const pushed = site.push([second]);
  await doneOrBlocked((statement) => database.ask(statement), pushed);
  await voiding.commit();
  await pushed;
  expect(await tubeRow(second)).toMatchObject({ holds_code: true });
  expect(await openConflicts(one)).toEqual([]);

  const [third, fourth] = [site.tube(two), site.tube(two)];
  await site.push([third]);
  const contesting = await heldOpen(database.db, pushOf(site, [fourth]));
  const voids = site.push([voided(third)]);
  await doneOrBlocked((statement) => database.ask(statement), voids);
  await contesting.commit();
  await voids;
  expect(await tubeRow(fourth)).toMatchObject({ holds_code: true });
  expect(await openConflicts(two)).toEqual([]);
  expect(await loggedOutcome(fourth)).toEqual(['a', null]);
});

test('two claims that are voided at once leave a free code', async () => {
  for (let round = 0; round < 5; round++) {
    const taken = bench.nextCode();
    const [first, second] = [site.tube(taken), elsewhere.tube(taken)];
    await site.push([first]);
    await elsewhere.push([second]);
    await Promise.all([site.push([voided(first)]), elsewhere.push([voided(second, elsewhere)])]);
    expect(await openConflicts(taken)).toEqual([]);
    for (const tube of [first, second]) {
      expect(await tubeRow(tube)).toMatchObject({ state: 'voided', holds_code: false });
    }
  }
});

test('a void and an entry at the same moment: the tube is tested, or it waits for data with its entry', async () => {
  for (let round = 0; round < 8; round++) {
    const tube = site.tube(bench.nextCode());
    await site.push([tube]);
    const { reception, code: taken } = await lab.receive(tube.args.code);
    const [push] = await Promise.all([site.push([voided(tube)]), lab.enter(reception)]);
    const tested = read(push).outcomes === 'f';
    expect(await matchOf(taken)).toBe(tested ? tube.id : null);
    expect((await tubeRow(tube)).state).toBe(tested ? 'testing' : 'voided');
  }
});
