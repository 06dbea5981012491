import type { Intent } from '@mauxn/wire';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../tests/database.ts';
import { read, type TestSite } from '../push/test-site.ts';
import { openTestBench, type TestBench } from '../testing/test-bench.ts';
import type { TestLab } from '../testing/test-lab.ts';

// docs/sync.md, M6
let database: FreshDatabase;
let bench: TestBench;
let site: TestSite;
let lab: TestLab;
beforeAll(async () => {
  database = await freshDatabase();
  bench = await openTestBench(database.db);
  ({ site, lab } = bench);
});
afterAll(async () => {
  await bench.close();
  await database.close();
});

async function tubeRow({ id }: Intent) {
  const row = database.db.selectFrom('tube').select(['state', 'holds_code']).where('id', '=', id);
  return row.executeTakeFirstOrThrow();
}

test('a tube that is voided while the lab tests it is released to nobody, and its next record takes the result over', async () => {
  const taken = bench.nextCode();
  const tube = site.tube(taken);
  await site.push([tube]);
  const { reception } = await lab.receive(taken);
  const result = await lab.enter(reception);
  await lab.review(result);
  expect(
    read(await site.push([site.intent('tube.void', { tube: tube.id, reason: 'wrong-tube' })])).outcomes,
  ).toBe('a');
  expect(await tubeRow(tube)).toMatchObject({ state: 'voided', holds_code: false });
  expect(await lab.release(result)).toEqual({ done: [], refused: [{ id: result, why: 'data_to_follow' }] });
  const right = site.tube(taken);
  await site.push([right]);
  expect(await lab.release(result)).toEqual({ done: [result], refused: [] });
  expect(await tubeRow(right)).toMatchObject({ state: 'released' });
});

test('a tube under test whose code is corrected goes to the lab’s tube of that code', async () => {
  const [wrong, right] = [bench.nextCode(), bench.nextCode()];
  const tube = site.tube(wrong);
  await site.push([tube]);
  const { reception } = await lab.receive(wrong);
  const result = await lab.enter(reception);
  const other = await lab.enter((await lab.receive(right)).reception);
  expect(
    read(await site.push([site.intent('tube.correct', { tube: tube.id, edition: 1, code: right })])).outcomes,
  ).toBe('a');
  const matches = [await lab.find(wrong), await lab.find(right)].map((found) => found?.tube?.id);
  expect(matches).toEqual([undefined, tube.id]);
  await lab.review(result, other);
  expect(await lab.release(result, other)).toMatchObject({ done: [other] });
});
