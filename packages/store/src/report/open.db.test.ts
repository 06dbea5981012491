import type { ResultValue, TubeKind } from '@mauxn/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../tests/database.ts';
import { type Database, inTransaction, openDatabase } from '../database.ts';
import { linkHash } from './link.ts';
import { openReport } from './open.ts';
import { insertReport, releaseAgain, type SampleReport, tokenOf } from './sample-report.ts';
import { insertPlaces, type SamplePerson } from './sample-rows.ts';

const an = { name: 'Nguyễn Văn An', birth: '1985-03-12', idNumber: '099085001234', phone: '0900000056' };
const right = { birthYear: '1985', last4: '1234' };
const wrong = { birthYear: '1985', last4: '9999' };

let fresh: FreshDatabase;
let citizen: Database;
let made = 0;
beforeAll(async () => {
  fresh = await freshDatabase();
  citizen = openDatabase(fresh.citizenUrl, 2);
  await insertPlaces(fresh.db);
});
afterAll(async () => {
  await citizen.destroy();
  await fresh.close();
});

test('the right answers open what was found, where and when; the report is seen and the reading is written down', async () => {
  const report = await make([an]);
  expect(await open(report, right)).toEqual({
    withdrawn: false,
    outcome: 'negative',
    version: 1,
    reason: null,
    recallReason: null,
    method: 'rt-pcr',
    kind: 'single',
    name: 'Nguyễn Văn An',
    birthYear: '1985',
    sampledAt: new Date('2026-03-01T01:30:00Z'),
    releasedAt: report.releasedAt,
    siteName: 'Trạm y tế xã Mẫu',
    labName: 'CDC tỉnh Mẫu',
  });
  expect(await stateOf(report)).toBe('seen');
  expect(await auditOf(report)).toEqual([{ action: 'report.open', actor: null, detail: { n: 0 } }]);
});

test('the phone does as well as the paper', async () => {
  const report = await make([an]);
  expect(await open(report, { birthYear: '1985', last4: '0056' })).toBeDefined();
});

test.each([
  ['another year', { birthYear: '1986', last4: '1234' }],
  ['other digits', { birthYear: '1985', last4: '4321' }],
  ['no digits where some are on file', { birthYear: '1985', last4: '' }],
  ['nothing', { birthYear: '', last4: '' }],
])('%s opens nothing, counts as a try and leaves the report unread', async (_what, answer) => {
  const report = await make([an]);
  expect(await open(report, answer)).toBeUndefined();
  expect(await triesOf(report)).toBe(1);
  expect(await stateOf(report)).toBe('ready');
  expect(await auditOf(report)).toEqual([]);
});

test('a token that never was opens nothing', async () => {
  const tokenHash = linkHash('AAAAAAAAAAAAAAAAAAAAAA');
  expect(await openReport(citizen, { tokenHash, ...right })).toBeUndefined();
});

test.each([
  ['only a birth year is on file: it opens without digits', { birth: '1990' }, ['1990', ''], true],
  ['only a birth year is on file: digits are not asked for', { birth: '1990' }, ['1990', '7777'], true],
  ['only a birth year is on file: it must be right', { birth: '1990' }, ['1991', ''], false],
  ['only a phone is on file: any year does', { phone: '0900000077' }, ['1991', '0077'], true],
  ['only a phone is on file: it must be right', { phone: '0900000077' }, ['1991', '0078'], false],
  ['a phone of three digits is as good as none', { birth: '1990', phone: '115' }, ['1990', ''], true],
  ['letters at the end of a passport', { birth: '1990', idNumber: 'C01X00T4K' }, ['1990', '0T4K'], true],
  ['nothing is on file', {}, ['1990', ''], false],
  ['nothing is on file and nothing is said', {}, ['', ''], false],
] as const)('%s', async (_what, facts, [birthYear, last4], opens) => {
  const report = await make([{ name: 'Lê Chi', ...facts }]);
  expect((await open(report, { birthYear, last4 })) !== undefined).toBe(opens);
});

test('of a pool each member opens the own report and nobody else’s', async () => {
  const binh = { name: 'Trần Thị Bình', birth: '1990', phone: '0900000002' };
  const pool = await make([an, binh], { kind: 'site-pool', value: 'negative' });
  const second = { ...pool, n: 1 };
  expect(await open(second, right)).toBeUndefined();
  expect(await open(second, { birthYear: '1990', last4: '0002' })).toMatchObject({
    name: 'Trần Thị Bình',
    kind: 'site-pool',
    outcome: 'negative',
  });
  expect(await stateOf(pool)).toBe('ready');
  expect(await auditOf(pool)).toEqual([{ action: 'report.open', actor: null, detail: { n: 1 } }]);
});

test.each([
  ['positive', 'positive-pool'],
  ['inconclusive', 'inconclusive'],
  ['invalid', 'invalid'],
] as const)(
  'a member of a pool that is %s is asked back and told why, never "positive"',
  async (value, why) => {
    const pool = await make([an], { kind: 'site-pool', value });
    expect(await open(pool, right)).toMatchObject({ outcome: 'retest', recallReason: why });
  },
);

test('a corrected result is the one shown, with its version and reason, and is seen anew', async () => {
  const report = await make([an]);
  await open(report, right);
  await releaseAgain(fresh.db, report, ++made, 'positive', 'Nhập nhầm giếng');
  expect(await stateOf(report)).toBe('ready');
  expect(await open(report, right)).toMatchObject({
    outcome: 'positive',
    version: 2,
    reason: 'Nhập nhầm giếng',
    recallReason: null,
  });
  expect(await stateOf(report)).toBe('seen');
});

test.each([
  ['a withdrawn report', "update report set state = 'withdrawn' where tube = $1", 'withdrawn'],
  ['the report of a voided tube', "update tube set state = 'voided' where id = $1", 'ready'],
])('%s says that it no longer holds, and no result', async (_what, statement, state) => {
  const report = await make([an]);
  await fresh.ask(statement, [report.tube]);
  expect(await open(report, wrong)).toBeUndefined();
  expect(await open(report, right)).toEqual({
    withdrawn: true,
    name: 'Nguyễn Văn An',
    birthYear: '1985',
    sampledAt: new Date('2026-03-01T01:30:00Z'),
    siteName: 'Trạm y tế xã Mẫu',
  });
  expect(await stateOf(report)).toBe(state);
});

test('a release that holds the report does not keep its person waiting', async () => {
  const report = await make([an]);
  await inTransaction(fresh.db, async (tx) => {
    await tx.updateTable('report').set({ reason: 'x' }).where('tube', '=', report.tube).execute();
    expect(await open(report, right)).toMatchObject({ reason: null });
  });
  expect(await stateOf(report)).toBe('ready');
});

test('the public log-in can do nothing else, not even with tables of its own', async () => {
  const report = await make([an]);
  for (const table of ['link', 'report', 'swab', 'tube', 'result', 'audit'] as const) {
    await expect(citizen.selectFrom(table).selectAll().execute()).rejects.toThrow('permission denied');
  }
  const tokenHash = linkHash('BBBBBBBBBBBBBBBBBBBBBB');
  await citizen.connection().execute(async (own) => {
    await own.schema.createTable('link').temporary().addColumn('token_hash', 'bytea').execute();
    expect(await openReport(own, { tokenHash, ...right })).toBeUndefined();
    expect(await openReport(own, { tokenHash: linkHash(tokenOf(report)), ...right })).toBeDefined();
  });
});

function make(people: readonly SamplePerson[], told?: { kind: TubeKind; value: ResultValue }) {
  return insertReport(fresh.db, ++made, people, told);
}

function open(report: SampleReport, answer: { birthYear: string; last4: string }) {
  return openReport(citizen, { tokenHash: linkHash(tokenOf(report)), ...answer });
}

async function triesOf(report: SampleReport) {
  const rows = await fresh.ask('select wrong_tries from link where token_hash = $1', [
    linkHash(tokenOf(report)),
  ]);
  return rows[0]?.['wrong_tries'];
}

async function stateOf({ tube, n }: SampleReport) {
  const rows = await fresh.ask('select state from report where tube = $1 and n = $2', [tube, n]);
  return rows[0]?.['state'];
}

function auditOf({ tube }: SampleReport) {
  return fresh.ask(
    "select action, actor, detail from audit where action like 'report.%' and $1 = any (subjects) order by id",
    [tube],
  );
}
