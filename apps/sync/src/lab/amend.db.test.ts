import type { ResultValue } from '@mauxn/domain';
import { type BenchTube, deskRoutes } from '@mauxn/wire';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../tests/database.ts';
import { newId } from '../push/test-site.ts';
import { openTestBench, type TestBench } from '../testing/test-bench.ts';
import { amendedBy, releasedBy, reviewedBy, type TestLab } from '../testing/test-lab.ts';

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

async function released(value: ResultValue = 'negative'): Promise<{ tube: BenchTube; result: string }> {
  const tube = await bench.received();
  const result = await lab.enter(tube.reception, value);
  await lab.review(result);
  await lab.release(result);
  return { tube, result };
}

async function standOf(tube: BenchTube) {
  const results = await database.ask(
    'select version, value, state from result where reception = $1 order by version',
    [tube.reception],
  );
  const reports = await database.ask('select version, outcome, reason from report where tube = $1', [
    tube.tube?.id,
  ]);
  const [row] = await database.ask(
    'select r.stage, t.state as tube from reception r join tube t on t.id = r.tube where r.id = $1',
    [tube.reception],
  );
  return { ...row, results, reports };
}

/** By whoever may: the second reviewer, for the first one amended. */
async function reviewAndRelease(result: string) {
  await reviewedBy(lab.secondReviewer, lab.id, { verdict: 'reviewed', results: [result] });
  return releasedBy(lab.secondReviewer, lab.id, [result]);
}

test('an amended result stands beside the old one until it is released, and then everything follows', async () => {
  const { tube, result } = await released();
  const amendment = await amendedBy(lab.reviewer, lab.id, result, 'positive', 'Nhập nhầm giếng B4');
  expect(await standOf(tube)).toEqual({
    stage: 'to-review',
    tube: 'testing',
    results: [
      { version: 1, value: 'negative', state: 'released' },
      { version: 2, value: 'positive', state: 'entered' },
    ],
    reports: [{ version: 1, outcome: 'negative', reason: null }],
  });
  expect(await lab.find(tube.code)).toMatchObject({
    result: { id: amendment, version: 2, reason: 'Nhập nhầm giếng B4' },
    standing: { value: 'negative', ct: null },
  });
  expect((await reviewAndRelease(amendment)).done).toEqual([amendment]);
  expect(await standOf(tube)).toEqual({
    stage: 'released',
    tube: 'released',
    results: [
      { version: 1, value: 'negative', state: 'amended' },
      { version: 2, value: 'positive', state: 'released' },
    ],
    reports: [{ version: 2, outcome: 'positive', reason: 'Nhập nhầm giếng B4' }],
  });
  expect(await lab.find(tube.code)).toMatchObject({ result: { id: amendment }, standing: null });
});

test('four eyes hold for amendments: neither the author of the old version nor of the new one goes on alone', async () => {
  const { result } = await released();
  const amendment = await amendedBy(lab.reviewer, lab.id, result, 'positive');
  expect((await lab.review(amendment)).refused).toEqual([{ id: amendment, why: 'own_entry' }]);
  await reviewedBy(lab.secondReviewer, lab.id, { verdict: 'reviewed', results: [amendment] });
  expect((await lab.release(amendment)).refused).toEqual([{ id: amendment, why: 'own_entry' }]);
  await releasedBy(lab.secondReviewer, lab.id, [amendment]);
  const own = amendedBy(lab.reviewer, lab.id, amendment, 'negative');
  await expect(own).rejects.toMatchObject({ failure: 'own_entry' });
  await expect(amendedBy(lab.technician, lab.id, amendment, 'negative')).rejects.toMatchObject({
    failure: 'forbidden',
  });
});

test('a returned amendment is over: what was released stands, and is amended anew as version 3', async () => {
  const { tube, result } = await released();
  const first = await amendedBy(lab.reviewer, lab.id, result, 'positive');
  const back = { verdict: 'returned', results: [first], reason: 'Không đúng ống' } as const;
  expect((await reviewedBy(lab.secondReviewer, lab.id, { ...back, results: [first] })).done).toEqual([first]);
  expect(await standOf(tube)).toMatchObject({
    stage: 'released',
    tube: 'released',
    reports: [{ version: 1, outcome: 'negative', reason: null }],
  });
  expect(await lab.find(tube.code)).toMatchObject({ result: { id: result, state: 'released' } });
  const second = await amendedBy(lab.reviewer, lab.id, result, 'inconclusive', 'Chạy lại mẻ 7');
  await reviewAndRelease(second);
  expect(await standOf(tube)).toMatchObject({
    results: [
      { version: 1, state: 'amended' },
      { version: 2, state: 'returned' },
      { version: 3, state: 'released' },
    ],
    reports: [{ version: 2, outcome: 'retest', reason: 'Chạy lại mẻ 7' }],
  });
});

test('only the version that stands is amended, by one amendment at a time', async () => {
  const { tube, result } = await released();
  const amendment = await amendedBy(lab.reviewer, lab.id, result, 'positive');
  const second = amendedBy(lab.secondReviewer, lab.id, result, 'invalid');
  await expect(second).rejects.toMatchObject({ failure: 'wrong_state' });
  await expect(lab.enter(tube.reception)).rejects.toMatchObject({ failure: 'wrong_state' });
  await reviewAndRelease(amendment);
  const old = amendedBy(lab.secondReviewer, lab.id, result, 'invalid');
  await expect(old).rejects.toMatchObject({ failure: 'wrong_state' });
  const foreign = amendedBy(otherLab.reviewer, otherLab.id, amendment, 'invalid');
  await expect(foreign).rejects.toMatchObject({ failure: 'not_found' });
});

test('an amendment sent again, also at the same moment, is one version', async () => {
  const { tube, result } = await released();
  const body = { id: newId(), result, value: 'positive', ct: 31.5, reason: 'Nhập nhầm giếng' } as const;
  const amend = () => lab.reviewer.ask(deskRoutes.amendResult, { params: { lab: lab.id }, body });
  const answers = await Promise.all([amend(), amend(), amend()]);
  for (const answer of answers) expect(answer.result).toMatchObject({ id: body.id, version: 2, ct: 31.5 });
  expect((await standOf(tube)).results).toHaveLength(2);
});

test('a result that became negative ends the recall that the first version opened', async () => {
  const { tube, result } = await released('invalid');
  await reviewAndRelease(await amendedBy(lab.reviewer, lab.id, result, 'negative'));
  const recalls = await database.ask('select state from recall where tube = $1', [tube.tube?.id]);
  expect(recalls).toEqual([{ state: 'closed' }]);
});
