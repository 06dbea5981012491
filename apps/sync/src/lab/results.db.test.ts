import { type BenchTube, deskRoutes } from '@mauxn/wire';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../tests/database.ts';
import { newId, person, type TestSite } from '../push/test-site.ts';
import { openTestBench, type TestBench } from '../testing/test-bench.ts';
import { enteredBy, type TestLab } from '../testing/test-lab.ts';

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

async function stateOf(bench: BenchTube) {
  const found = await lab.find(bench.code);
  const [row] = await database.ask(
    'select t.state, r.stage from reception r left join tube t on t.id = r.tube where r.id = $1',
    [bench.reception],
  );
  return { tube: row?.['state'], stage: row?.['stage'], result: found?.result?.state };
}

async function reportsOf(bench: BenchTube) {
  return database.ask('select n, version, outcome, state, reason from report where tube = $1 order by n', [
    bench.tube?.id,
  ]);
}

test('a tube goes from reception to its person in four acts of two people', async () => {
  const tube = await bench.received();
  expect(await stateOf(tube)).toEqual({ tube: 'received', stage: 'to-enter', result: undefined });
  const result = await lab.enter(tube.reception);
  expect(await stateOf(tube)).toEqual({ tube: 'testing', stage: 'to-review', result: 'entered' });
  expect(await lab.review(result)).toEqual({ done: [result], refused: [] });
  expect(await stateOf(tube)).toEqual({ tube: 'tested', stage: 'to-release', result: 'reviewed' });
  expect(await reportsOf(tube)).toEqual([]);
  expect(await lab.release(result)).toEqual({ done: [result], refused: [] });
  expect(await stateOf(tube)).toEqual({ tube: 'released', stage: 'released', result: 'released' });
  expect(await reportsOf(tube)).toEqual([
    { n: 0, version: 1, outcome: 'negative', state: 'ready', reason: null },
  ]);
  expect((await lab.find(tube.code))?.result).toMatchObject({
    enteredBy: { id: lab.technician.id, name: lab.technician.name },
    reviewedBy: { id: lab.reviewer.id, name: lab.reviewer.name },
  });
  const links = await database.ask('select expires_at > now() as lives from link where tube = $1', [
    tube.tube?.id,
  ]);
  expect(links).toEqual([{ lives: true }]);
});

test('an entry sent again is the same entry; its id never stands for another one', async () => {
  const [tube, other] = [await bench.received(), await bench.received()];
  const enter = (body: object) =>
    lab.technician.ask(deskRoutes.enterResult, {
      params: { lab: lab.id },
      body: { id, reception: tube.reception, value: 'positive', ct: 23.456, ...body },
    });
  const id = newId();
  const first = await enter({});
  expect(first.result).toMatchObject({ id, value: 'positive', ct: 23.46, version: 1 });
  expect(await enter({})).toEqual(first);
  await lab.review(id);
  expect((await enter({})).result).toMatchObject({ id, state: 'reviewed' });
  for (const change of [{ value: 'negative' }, { ct: 24 }, { reception: other.reception }]) {
    await expect(enter(change)).rejects.toMatchObject({ failure: 'already_exists' });
  }
  await expect(lab.enter(tube.reception)).rejects.toMatchObject({ failure: 'wrong_state' });
});

test('two people who enter a result at once: one is taken', async () => {
  const tube = await bench.received();
  const tries = [lab.technician, lab.reviewer].map((member) => enteredBy(member, lab.id, tube.reception));
  const settled = await Promise.allSettled(tries);
  expect(settled.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
});

test('a returned entry shows why, and the next one is version 2', async () => {
  const tube = await bench.received();
  const first = await lab.enter(tube.reception, 'positive');
  expect((await lab.giveBack('Thiếu chứng âm', first)).done).toEqual([first]);
  expect(await stateOf(tube)).toEqual({ tube: 'testing', stage: 'to-enter', result: 'returned' });
  expect((await lab.find(tube.code))?.result?.reason).toBe('Thiếu chứng âm');
  const second = await lab.enter(tube.reception);
  expect((await lab.find(tube.code))?.result).toMatchObject({ id: second, version: 2, reason: null });
  expect((await lab.review(first)).refused).toEqual([{ id: first, why: 'wrong_state' }]);
  await lab.review(second);
  await lab.giveBack('Xem lại', second);
  expect(await stateOf(tube)).toEqual({ tube: 'testing', stage: 'to-enter', result: 'returned' });
  const third = await lab.enter(tube.reception);
  await lab.review(third);
  await lab.release(third);
  expect(await reportsOf(tube)).toMatchObject([{ version: 1, outcome: 'negative', reason: null }]);
});

test('a positive pool tells everybody to come again and nobody that they are positive', async () => {
  const pool = await bench.received([person, { ...person, name: 'Trần Thị Mẫu' }], 'site-pool');
  const result = await lab.enter(pool.reception, 'positive');
  await lab.review(result);
  await lab.release(result);
  expect((await reportsOf(pool)).map(({ outcome }) => outcome)).toEqual(['retest', 'retest']);
  const recalls = await database.ask('select reason, state from recall where tube = $1', [pool.tube?.id]);
  expect(recalls).toEqual(Array(2).fill({ reason: 'positive-pool', state: 'open' }));
});

test('a result may be entered and reviewed before its data arrives, and is released after', async () => {
  const tube = site.tube(bench.nextCode());
  const { reception } = await lab.receive(tube.args.code);
  const result = await lab.enter(reception, 'positive');
  await lab.review(result);
  expect((await lab.release(result)).refused).toEqual([{ id: result, why: 'data_to_follow' }]);
  await site.push([tube]);
  expect((await lab.release(result)).done).toEqual([result]);
  expect(await stateOf(await lab.receive(tube.args.code))).toEqual({
    tube: 'released',
    stage: 'released',
    result: 'released',
  });
});

test('nothing is released for a code that two records claim', async () => {
  const tube = await bench.received();
  await site.push([site.tube(tube.code)]);
  const result = await lab.enter(tube.reception);
  await lab.review(result);
  expect((await lab.find(tube.code))?.contested).toBe(true);
  expect((await lab.release(result)).refused).toEqual([{ id: result, why: 'contested' }]);
  expect(await reportsOf(tube)).toEqual([]);
});

test('every act leaves a trail that names results and no people', async () => {
  const tube = await bench.received();
  const result = await lab.enter(tube.reception);
  await lab.giveBack('Thiếu chứng', result);
  const second = await lab.enter(tube.reception);
  await lab.review(second);
  await lab.release(second);
  const rows = await database.ask(
    "select actor, action, detail from audit where subject = 'result' and subjects && $1::uuid[] order by id",
    [[result, second]],
  );
  const [by, reviewer] = [lab.technician.id, lab.reviewer.id];
  expect(rows).toEqual([
    { actor: by, action: 'result.enter', detail: null },
    { actor: reviewer, action: 'result.review', detail: { verdict: 'returned', refused: 0 } },
    { actor: by, action: 'result.enter', detail: null },
    { actor: reviewer, action: 'result.review', detail: { verdict: 'reviewed', refused: 0 } },
    { actor: reviewer, action: 'result.release', detail: { refused: 0 } },
  ]);
});
