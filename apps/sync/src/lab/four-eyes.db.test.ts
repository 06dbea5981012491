import { resultMoves, resultStates } from '@mauxn/domain';
import type { BenchTube } from '@mauxn/wire';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../tests/database.ts';
import { newId } from '../push/test-site.ts';
import { openTestBench, type TestBench } from '../testing/test-bench.ts';
import { enteredBy, releasedBy, reviewedBy, type TestLab } from '../testing/test-lab.ts';

let database: FreshDatabase;
let bench: TestBench;
let lab: TestLab;
let otherLab: TestLab;
beforeAll(async () => {
  database = await freshDatabase();
  bench = await openTestBench(database.db);
  ({ lab, otherLab } = bench);
});
afterAll(async () => {
  await bench.close();
  await database.close();
});

async function reportsOf(tube: BenchTube) {
  return database.ask('select version from report where tube = $1', [tube.tube?.id]);
}

test('nobody reviews, returns or releases what they entered themselves', async () => {
  const tube = await bench.received();
  const own = await enteredBy(lab.reviewer, lab.id, tube.reception);
  const refused = { done: [], refused: [{ id: own, why: 'own_entry' }] };
  expect(await lab.review(own)).toEqual(refused);
  expect(await lab.giveBack('Sai mẫu', own)).toEqual(refused);
  await reviewedBy(lab.secondReviewer, lab.id, { verdict: 'reviewed', results: [own] });
  expect(await lab.release(own)).toEqual(refused);
  expect((await releasedBy(lab.secondReviewer, lab.id, [own])).done).toEqual([own]);
});

test('the bulk acts say of each result what became of it', async () => {
  const [mine, theirs] = [await bench.received(), await bench.received()];
  const own = await enteredBy(lab.reviewer, lab.id, mine.reception);
  const entered = await lab.enter(theirs.reception);
  const foreign = await enteredBy(
    otherLab.technician,
    otherLab.id,
    (await otherLab.receive(bench.nextCode())).reception,
  );
  const unknown = newId();
  expect(await lab.review(own, entered, entered, foreign, unknown)).toEqual({
    done: [entered],
    refused: [
      { id: own, why: 'own_entry' },
      { id: foreign, why: 'not_found' },
      { id: unknown, why: 'not_found' },
    ],
  });
});

test('the same results released five times at once are released once', async () => {
  const tubes = [];
  for (let n = 0; n < 12; n++) tubes.push(await bench.received());
  const results = [];
  for (const tube of tubes) results.push(await lab.enter(tube.reception));
  await lab.review(...results);
  const orders = [results, results.toReversed(), results, results.toReversed(), results];
  const answers = await Promise.all(orders.map((ids) => lab.release(...ids)));
  expect(answers.flatMap(({ done }) => done).toSorted()).toEqual(results.toSorted());
  expect(answers.flatMap(({ refused }) => refused).every(({ why }) => why === 'wrong_state')).toBe(true);
  for (const tube of tubes) expect(await reportsOf(tube)).toMatchObject([{ version: 1 }]);
});

test.each(resultStates)('a result that is %s moves only where the table of states leads', async (state) => {
  const may = (to: (typeof resultStates)[number]) => (resultMoves[state] as readonly string[]).includes(to);
  const acts = {
    reviewed: (id: string) => lab.review(id),
    returned: (id: string) => lab.giveBack('Xem lại', id),
    released: (id: string) => lab.release(id),
  };
  for (const [to, act] of Object.entries(acts)) {
    const tube = await bench.received();
    const id = await lab.enter(tube.reception);
    await database.ask('update result set state = $2 where id = $1', [id, state]);
    const answer = await act(id);
    const allowed = may(to as keyof typeof acts);
    expect(answer.done, `${state} → ${to}`).toEqual(allowed ? [id] : []);
    if (!allowed) expect(answer.refused).toEqual([{ id, why: 'wrong_state' }]);
  }
});

test('a tube that the lab may not test any more takes neither entry nor release', async () => {
  const [untested, tested] = [await bench.received(), await bench.received()];
  const result = await lab.enter(tested.reception);
  await lab.review(result);
  await database.ask("update tube set state = 'rejected' where id = any($1)", [
    [untested.tube?.id, tested.tube?.id],
  ]);
  await expect(lab.enter(untested.reception)).rejects.toMatchObject({ failure: 'wrong_state' });
  expect((await lab.release(result)).refused).toEqual([{ id: result, why: 'wrong_state' }]);
});

test('a tube of another lab is not there, and a technician neither reviews nor releases', async () => {
  const tube = await bench.received();
  const foreign = enteredBy(otherLab.technician, otherLab.id, tube.reception);
  await expect(foreign).rejects.toMatchObject({ failure: 'not_found' });
  const result = await lab.enter(tube.reception);
  expect((await otherLab.review(result)).refused).toEqual([{ id: result, why: 'not_found' }]);
  const review = reviewedBy(lab.technician, lab.id, { verdict: 'reviewed', results: [result] });
  await expect(review).rejects.toMatchObject({ failure: 'forbidden' });
  await expect(releasedBy(lab.technician, lab.id, [result])).rejects.toMatchObject({ failure: 'forbidden' });
});
