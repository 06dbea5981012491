import type { ResultValue, TubeKind } from '@mauxn/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../tests/database.ts';
import { type Database, inTransaction, openDatabase } from '../database.ts';
import { insertDeployment } from '../deployment/deployment.ts';
import { openSlip } from '../report/open.ts';
import { insertReport, releaseAgain, type SampleReport } from '../report/sample-report.ts';
import { insertPlaces, insertTube, province, type SamplePerson, sampleId } from '../report/sample-rows.ts';
import { slipHash } from './slip-hash.ts';

const an = { name: 'Nguyễn Văn An', birth: '1985-03-12', idNumber: '099085001234' };
const right = { birthYear: '1985', last4: '1234' };
const wrong = { birthYear: '1985', last4: '9999' };

let fresh: FreshDatabase;
let citizen: Database;
let made = 0;
beforeAll(async () => {
  fresh = await freshDatabase();
  citizen = openDatabase(fresh.citizenUrl, 12);
  await inTransaction(fresh.db, (tx) =>
    insertDeployment(tx, { epoch: sampleId(9), province, tubePattern: '.*', demo: false }),
  );
  await insertPlaces(fresh.db);
});
afterAll(async () => {
  await citizen.destroy();
  await fresh.close();
});

test('the slip and the answers open the result; the reading is written down and the report is seen', async () => {
  const { slip, report } = await make();
  expect(await openSlip(citizen, { slip, ...right })).toMatchObject({
    withdrawn: false,
    outcome: 'negative',
    name: 'Nguyễn Văn An',
    siteName: 'Trạm y tế xã Mẫu',
  });
  expect(await fresh.ask('select state from report where tube = $1', [report.tube])).toEqual([
    { state: 'seen' },
  ]);
  const audit = await fresh.ask(
    "select detail from audit where action = 'report.open' and $1 = any (subjects)",
    [report.tube],
  );
  expect(audit).toEqual([{ detail: { n: 0, by: 'slip' } }]);
});

test.each([
  ['only a birth year is on file: it is enough', { birth: '1990' }, ['1990', ''], true],
  ['only a birth year is on file: it must be right', { birth: '1990' }, ['1991', ''], false],
  ['a phone does as well as the paper', { birth: '1990', phone: '0900000077' }, ['1990', '0077'], true],
  ['no digits where some are on file', { birth: '1990', phone: '0900000077' }, ['1990', ''], false],
  ['nothing is on file', {}, ['1990', ''], false],
] as const)('%s', async (_what, facts, [birthYear, last4], opens) => {
  const { slip } = await make([{ name: 'Lê Chi', ...facts }]);
  expect((await openSlip(citizen, { slip, birthYear, last4 })) !== undefined).toBe(opens);
});

test('before the result is there right answers open nothing and cost nothing', async () => {
  const slip = nextSlip();
  const { tube } = await insertTube(fresh.db, ++made, 'single', [an]);
  await giveSlip(tube, slip);
  for (let n = 0; n < 6; n++) expect(await openSlip(citizen, { slip, ...right })).toBeUndefined();
  expect(await triesOf(slip)).toBe(0);
});

test('a hundred wrong answers at once are five, and the sixth right one waits', async () => {
  const { slip, report } = await make();
  const answers = await Promise.all(Array.from({ length: 100 }, () => openSlip(citizen, { slip, ...wrong })));
  expect(answers.every((answer) => answer === undefined)).toBe(true);
  expect(await triesOf(slip)).toBe(5);
  expect(await openSlip(citizen, { slip, ...right })).toBeUndefined();
  const audit = await fresh.ask(
    "select detail from audit where action = 'report.lock' and $1 = any (subjects)",
    [report.tube],
  );
  expect(audit).toEqual([{ detail: { by: 'slip', tries: 5 } }]);
  await fresh.ask("update slip_lock set locked_until = now() - interval '1 second' where slip_hash = $1", [
    slipHash(slip),
  ]);
  expect(await openSlip(citizen, { slip, ...right })).toBeDefined();
  expect(await triesOf(slip)).toBe(0);
});

test('twenty wrong tries end the slip', async () => {
  const { slip } = await make();
  await openSlip(citizen, { slip, ...wrong });
  await fresh.ask('update slip_lock set wrong_tries = 19 where slip_hash = $1', [slipHash(slip)]);
  await openSlip(citizen, { slip, ...wrong });
  expect(
    await fresh.ask("select locked_until = 'infinity' as over from slip_lock where slip_hash = $1", [
      slipHash(slip),
    ]),
  ).toEqual([{ over: true }]);
  expect(await openSlip(citizen, { slip, ...right })).toBeUndefined();
});

test('strangers leave no trace', async () => {
  expect(await openSlip(citizen, { slip: 'ZZZZZZZZZZ', ...right })).toBeUndefined();
  expect(await triesOf('ZZZZZZZZZZ')).toBeUndefined();
});

test('of several tubes the newest report that fits is shown, and thirty days later none', async () => {
  const first = await make([an], 'site-pool', 'positive');
  const again = await make(
    [an, { name: 'Trần Bình', birth: '1985', phone: '0900000002' }],
    'site-pool',
    'negative',
  );
  await giveSlip(again.report.tube, first.slip);
  expect(await openSlip(citizen, { slip: first.slip, ...right })).toMatchObject({ outcome: 'negative' });
  await fresh.ask("update report set released_at = now() - interval '31 days' where tube = $1", [
    again.report.tube,
  ]);
  expect(await openSlip(citizen, { slip: first.slip, ...right })).toMatchObject({
    outcome: 'retest',
    recallReason: 'positive-pool',
  });
});

test('a corrected result takes the place of the first one; a voided tube says that it no longer holds', async () => {
  const { slip, report } = await make();
  await releaseAgain(fresh.db, report, ++made, 'positive', 'Nhập nhầm giếng');
  expect(await openSlip(citizen, { slip, ...right })).toMatchObject({ outcome: 'positive', version: 2 });
  await fresh.ask("update tube set state = 'voided' where id = $1", [report.tube]);
  expect(await openSlip(citizen, { slip, ...right })).toMatchObject({
    withdrawn: true,
    name: 'Nguyễn Văn An',
  });
});

test('the public log-in reads no table and calls no helper', async () => {
  for (const table of ['slip', 'slip_lock', 'swab', 'deployment'] as const) {
    await expect(citizen.selectFrom(table).selectAll().execute()).rejects.toThrow('permission denied');
  }
  const own = fresh.ask(
    "select has_function_privilege('mauxn_citizen', 'answers_match(swab, text, text)', 'execute') as may",
  );
  expect(await own).toEqual([{ may: false }]);
});

let slips = 0;
function nextSlip(): string {
  return String(++slips).padStart(10, '0');
}

async function make(
  people: readonly SamplePerson[] = [an],
  kind: TubeKind = 'single',
  value: ResultValue = 'negative',
): Promise<{ slip: string; report: SampleReport }> {
  const slip = nextSlip();
  const report = await insertReport(fresh.db, ++made, people, { kind, value });
  // Reports of the samples are as old as the samples.
  await fresh.ask('update report set released_at = now() where tube = $1', [report.tube]);
  await giveSlip(report.tube, slip);
  return { slip, report };
}

function giveSlip(tube: string, slip: string) {
  return fresh.ask('update swab set slip_hash = $2 where tube = $1 and n = 0', [tube, slipHash(slip)]);
}

async function triesOf(slip: string) {
  const [row] = await fresh.ask('select wrong_tries from slip_lock where slip_hash = $1', [slipHash(slip)]);
  return row?.['wrong_tries'];
}
