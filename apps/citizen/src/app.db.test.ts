import type { ResultValue, TubeKind } from '@mauxn/domain';
import { type Database, inTransaction, linkHash, openDatabase } from '@mauxn/store';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  insertReport,
  releaseAgain,
  type SampleReport,
  tokenOf,
} from '../../../packages/store/src/report/sample-report.ts';
import { insertPlaces } from '../../../packages/store/src/report/sample-rows.ts';
import { type FreshDatabase, freshDatabase } from '../../../tests/database.ts';
import { buildCitizen } from './app.ts';

const an = { name: 'Nguyễn Văn An', birth: '1985-03-12', idNumber: '099085001234', phone: '0900000056' };
const right = 'birthYear=1985&last4=1234';
const wrong = 'birthYear=1985&last4=9999';

let fresh: FreshDatabase;
let citizen: Database;
let app: Awaited<ReturnType<typeof buildCitizen>>;
let made = 0;
beforeAll(async () => {
  fresh = await freshDatabase();
  citizen = openDatabase(fresh.citizenUrl, 10);
  await insertPlaces(fresh.db);
  app = await buildCitizen({
    db: citizen,
    origin: 'http://localhost:4103',
    logger: false,
    trustProxy: false,
    now: () => new Date(),
    refusalMs: 0,
  });
});
afterAll(async () => {
  await app.close();
  await citizen.destroy();
  await fresh.close();
});

test('the right answers show the result; the report is seen and the process is ready', async () => {
  const report = await make('single', 'negative');
  const { statusCode, payload } = await post(report, right);
  expect(statusCode).toBe(200);
  for (const fact of [
    'ÂM TÍNH',
    'Nguyễn Văn An',
    'Trạm y tế xã Mẫu',
    'CDC tỉnh Mẫu',
    '08:30 ngày 01/03/2026',
  ])
    expect(payload).toContain(fact);
  expect(await stateOf(report)).toBe('seen');
  expect((await app.inject('/readyz')).statusCode).toBe(200);
});

test.each([
  ['single', 'negative', 'ÂM TÍNH', 'Không phát hiện vi-rút'],
  ['site-pool', 'negative', 'ÂM TÍNH', 'mọi người trong ống đều âm tính'],
  ['single', 'positive', 'DƯƠNG TÍNH', 'Gọi ngay trạm y tế xã'],
  ['site-pool', 'positive', 'LẤY LẠI MẪU', 'Đây không phải là kết quả dương tính'],
  ['single', 'inconclusive', 'LẤY LẠI MẪU', 'chưa cho kết quả rõ ràng'],
  ['site-pool', 'invalid', 'LẤY LẠI MẪU', 'không đạt yêu cầu kỹ thuật'],
] as const)('a %s that is %s is told as %s', async (kind, value, word, meaning) => {
  const { payload } = await post(await make(kind, value), right);
  expect(payload).toContain(word);
  expect(payload).toContain(meaning);
  if (word !== 'DƯƠNG TÍNH') expect(payload).not.toContain('DƯƠNG TÍNH');
});

test('a corrected result and a withdrawn one say so behind the same link', async () => {
  const report = await make('single', 'negative');
  await releaseAgain(fresh.db, report, ++made, 'positive', 'Nhập nhầm giếng');
  const corrected = (await post(report, right)).payload;
  expect(corrected).toContain('Kết quả này đã được đính chính');
  expect(corrected).toContain('Nhập nhầm giếng');
  await fresh.ask("update report set state = 'withdrawn' where tube = $1", [report.tube]);
  const withdrawn = (await post(report, right)).payload;
  expect(withdrawn).toContain('ĐÃ THU HỒI');
  expect(withdrawn).not.toContain('DƯƠNG TÍNH');
});

test('five wrong tries lock; slips and foreign forms are not tries', async () => {
  const report = await negative();
  for (const slip of ['', 'birthYear=85&last4=1234', 'birthYear=1985&last4=12', 'birthYear=2990&last4='])
    expect((await post(report, slip)).statusCode).toBe(422);
  expect((await post(report, wrong, { origin: 'https://evil.example' })).statusCode).toBe(403);
  expect(await triesOf(report)).toBe(0);
  for (let n = 0; n < 5; n++) expect((await post(report, wrong)).statusCode).toBe(403);
  expect(await triesOf(report)).toBe(5);
  expect((await post(report, right)).statusCode).toBe(403);
});

test('answers are taken as people type them', async () => {
  const report = await negative();
  for (const typed of [
    'birthYear=+1985+&last4=12+34',
    'birthYear=1985&last4=099085001234',
    'birthYear=1985&last4=0056',
  ])
    expect((await post(report, typed)).statusCode).toBe(200);
});

test('the language button shows the result again', async () => {
  const report = await negative();
  const { payload } = await app.inject({
    ...request(tokenOf(report), right),
    url: `/kq/${tokenOf(report)}?lang=en`,
  });
  expect(payload).toContain('<html lang="en">');
  expect(payload).toContain('NEGATIVE');
});

test('a link that somebody holds for long is a busy system, not a wrong try', async () => {
  const report = await negative();
  await inTransaction(fresh.db, async (tx) => {
    await tx.updateTable('link').set({ generation: 1 }).where('tube', '=', report.tube).execute();
    const { statusCode, payload } = await post(report, right);
    expect(statusCode).toBe(503);
    expect(payload).toContain('Chờ vài phút rồi thử lại');
  });
  expect(await triesOf(report)).toBe(0);
  expect((await post(report, right)).statusCode).toBe(200);
});

function make(kind: TubeKind, value: ResultValue): Promise<SampleReport> {
  return insertReport(fresh.db, ++made, [an], { kind, value });
}

function negative(): Promise<SampleReport> {
  return make('single', 'negative');
}

function request(token: string, payload: string, headers: Record<string, string> = {}) {
  return {
    method: 'POST',
    url: `/kq/${token}`,
    payload,
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
  } as const;
}

function post(link: SampleReport | string, payload: string, headers?: Record<string, string>) {
  return app.inject(request(typeof link === 'string' ? link : tokenOf(link), payload, headers));
}

async function triesOf(report: SampleReport) {
  const [row] = await fresh.ask('select wrong_tries from link where token_hash = $1', [
    linkHash(tokenOf(report)),
  ]);
  return row?.['wrong_tries'];
}

async function stateOf({ tube }: SampleReport) {
  const [row] = await fresh.ask('select state from report where tube = $1', [tube]);
  return row?.['state'];
}
