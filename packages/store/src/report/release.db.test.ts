import { type ResultValue, type TubeKind } from '@mauxn/domain';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../tests/database.ts';
import { inTransaction } from '../database.ts';
import { findNotice } from './notice.ts';
import { writeReports } from './release.ts';
import { findJobs, insertPlaces, insertTube, province, sampleId } from './sample-rows.ts';

const linkKey = Buffer.alloc(32, 1);
const releasedAt = new Date('2026-03-02T02:00:00Z');
const an = { name: 'Nguyễn Văn An', birth: '1985-03-12', idNumber: '099085000001', phone: '0900000001' };
const binh = { name: 'Trần Thị Bình', birth: '1990', phone: '0900000002' };
const chi = { name: 'Lê Chi' };

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
  await insertPlaces(fresh.db);
});
afterAll(() => fresh.close());

test('a negative single tells its person, gives a link and one notice, and recalls nobody', async () => {
  const { tube } = await insertTube(fresh.db, 1, 'single', [an]);
  await release(tube, 'single', 'negative', 1);
  expect(await reportsOf(tube)).toMatchObject([{ n: 0, version: 1, outcome: 'negative', state: 'ready' }]);
  expect(await linksOf(tube)).toMatchObject([{ n: 0, generation: 1, wrong_tries: 0 }]);
  expect(await recallsOf(tube)).toEqual([]);
  expect(await jobKeys(tube)).toEqual([`notify:${tube}:0:1`]);
});

test.each([
  ['positive', 'positive-pool'],
  ['inconclusive', 'inconclusive'],
  ['invalid', 'invalid'],
] as const)('nobody of a pool that is %s is told positive; all are recalled as %s', async (value, reason) => {
  const place = { positive: 2, inconclusive: 3, invalid: 4 }[value];
  const { tube } = await insertTube(fresh.db, place, 'site-pool', [an, binh, chi]);
  await release(tube, 'site-pool', value, 1);
  expect((await reportsOf(tube)).map(({ outcome }) => outcome)).toEqual(['retest', 'retest', 'retest']);
  expect(await recallsOf(tube)).toMatchObject([0, 1, 2].map((n) => ({ n, reason, state: 'open' })));
  expect(await changesOf(tube)).toHaveLength(3);
});

test('who has no phone gets a report and a link but no notice', async () => {
  const { tube } = await insertTube(fresh.db, 5, 'site-pool', [chi, binh]);
  await release(tube, 'site-pool', 'negative', 1);
  expect(await linksOf(tube)).toHaveLength(2);
  expect(await jobKeys(tube)).toEqual([`notify:${tube}:1:1`]);
});

test('a corrected result stands at the same link as a new version with its reason, and both versions stay readable', async () => {
  const { tube } = await insertTube(fresh.db, 6, 'single', [an]);
  await release(tube, 'single', 'negative', 1);
  const before = await linksOf(tube);
  await markSeen(tube);
  await release(tube, 'single', 'positive', 2, 'Nhập nhầm giếng');
  expect(await linksOf(tube)).toEqual(before);
  expect(await reportsOf(tube)).toMatchObject([
    { version: 2, outcome: 'positive', state: 'ready', reason: 'Nhập nhầm giếng' },
  ]);
  expect(await versionsOf(tube)).toMatchObject([
    { version: 1, outcome: 'negative', reason: null },
    { version: 2, outcome: 'positive', reason: 'Nhập nhầm giếng' },
  ]);
  expect(await jobKeys(tube)).toEqual([`notify:${tube}:0:1`, `notify:${tube}:0:2`]);
});

test('the same release told twice changes nothing', async () => {
  const { tube } = await insertTube(fresh.db, 7, 'single', [an]);
  await release(tube, 'single', 'negative', 1);
  await release(tube, 'single', 'negative', 1);
  expect(await versionsOf(tube)).toHaveLength(1);
  expect(await jobKeys(tube)).toHaveLength(1);
});

test('a recall ends when its cause is corrected away, and opens again when the cause comes back', async () => {
  const { tube } = await insertTube(fresh.db, 8, 'site-pool', [an, binh]);
  await release(tube, 'site-pool', 'positive', 1);
  await release(tube, 'site-pool', 'negative', 2, 'Nhập nhầm giếng');
  expect((await recallsOf(tube)).map(({ state }) => state)).toEqual(['closed', 'closed']);
  await release(tube, 'site-pool', 'invalid', 3, 'Chứng không đạt');
  expect(await recallsOf(tube)).toMatchObject([
    { state: 'open', reason: 'invalid' },
    { state: 'open', reason: 'invalid' },
  ]);
  expect(await changesOf(tube)).toHaveLength(4);
});

test('a recall that somebody works on, or that was done, keeps its state', async () => {
  const { tube } = await insertTube(fresh.db, 9, 'site-pool', [an, binh]);
  await release(tube, 'site-pool', 'positive', 1);
  await setRecall(tube, 0, 'called');
  await setRecall(tube, 1, 're-swabbed');
  await release(tube, 'site-pool', 'inconclusive', 2, 'Chạy lại');
  expect((await recallsOf(tube)).map(({ state }) => state)).toEqual(['called', 're-swabbed']);
  await release(tube, 'site-pool', 'negative', 3, 'Chạy lại');
  expect((await recallsOf(tube)).map(({ state }) => state)).toEqual(['closed', 're-swabbed']);
});

test('a link ended by wrong tries is followed by the next generation; the notice names that one', async () => {
  const { tube } = await insertTube(fresh.db, 10, 'single', [an]);
  await release(tube, 'single', 'negative', 1);
  await sql`update link set wrong_tries = 20, expires_at = now() where tube = ${tube}`.execute(fresh.db);
  await release(tube, 'single', 'positive', 2, 'Nhập nhầm');
  await release(tube, 'single', 'negative', 3, 'Nhập nhầm');
  expect((await linksOf(tube)).map(({ generation }) => generation)).toEqual([1, 2]);
  expect(await noticeOf(tube, 3)).toEqual({ phone: '0900000001', generation: 2, corrected: true });
});

test('a link that ran out lives again for a corrected result', async () => {
  const { tube } = await insertTube(fresh.db, 11, 'single', [an]);
  await release(tube, 'single', 'negative', 1);
  await sql`update link set expires_at = '2026-01-01' where tube = ${tube}`.execute(fresh.db);
  await release(tube, 'single', 'positive', 2, 'Nhập nhầm');
  const [link] = await linksOf(tube);
  expect(link?.expires_at).toEqual(new Date('2026-04-01T02:00:00Z'));
});

test('a notice of a version that was replaced, and one without a phone, is not sent', async () => {
  const { tube } = await insertTube(fresh.db, 12, 'single', [an]);
  await release(tube, 'single', 'negative', 1);
  expect(await noticeOf(tube, 1)).toEqual({ phone: '0900000001', generation: 1, corrected: false });
  await release(tube, 'single', 'positive', 2, 'Nhập nhầm');
  expect(await noticeOf(tube, 1)).toBeUndefined();
  expect(await noticeOf(tube, 2)).toMatchObject({ corrected: true });
  await sql`update swab set phone = null where tube = ${tube}`.execute(fresh.db);
  expect(await noticeOf(tube, 2)).toBeUndefined();
});

test('what is undone leaves neither report nor notice', async () => {
  const { tube } = await insertTube(fresh.db, 13, 'single', [an]);
  const undone = inTransaction(fresh.db, async (tx) => {
    await writeReports(tx, {
      province,
      linkKey,
      linkDays: 30,
      releases: [releaseOf(tube, 'single', 'negative', 1)],
    });
    throw new Error('undone');
  });
  await expect(undone).rejects.toThrow('undone');
  expect(await reportsOf(tube)).toEqual([]);
  expect(await jobKeys(tube)).toEqual([]);
});

test('two releases of the same tubes in opposite order both end, and one of them counts', async () => {
  const tubes = [];
  for (let n = 20; n < 40; n++) tubes.push((await insertTube(fresh.db, n, 'single', [an])).tube);
  const forth = tubes.map((tube) => releaseOf(tube, 'single', 'negative', 1));
  const both = [forth, forth.toReversed()].map((releases) =>
    inTransaction(fresh.db, (tx) => writeReports(tx, { province, linkKey, linkDays: 30, releases })),
  );
  await Promise.all(both);
  for (const tube of tubes) expect(await versionsOf(tube)).toHaveLength(1);
});

function releaseOf(tube: string, kind: TubeKind, value: ResultValue, version: number, reason?: string) {
  // Reports name a result version by its id only.
  const result = sampleId(5_000_000 + version);
  return { tube, kind, result, value, reason: reason ?? null, releasedAt };
}

async function release(tube: string, kind: TubeKind, value: ResultValue, version: number, reason?: string) {
  const releases = [releaseOf(tube, kind, value, version, reason)];
  await inTransaction(fresh.db, (tx) => writeReports(tx, { province, linkKey, linkDays: 30, releases }));
}

function noticeOf(tube: string, version: number) {
  return inTransaction(fresh.db, (tx) => findNotice(tx, { province, tube, n: 0, version }));
}

function reportsOf(tube: string) {
  return fresh.db.selectFrom('report').selectAll().where('tube', '=', tube).orderBy('n').execute();
}

function versionsOf(tube: string) {
  return fresh.db
    .selectFrom('report_version')
    .selectAll()
    .where('tube', '=', tube)
    .orderBy('version')
    .execute();
}

function linksOf(tube: string) {
  return fresh.db
    .selectFrom('link')
    .selectAll()
    .where('tube', '=', tube)
    .orderBy('n')
    .orderBy('generation')
    .execute();
}

function recallsOf(tube: string) {
  return fresh.db.selectFrom('recall').selectAll().where('tube', '=', tube).orderBy('n').execute();
}

async function changesOf(tube: string) {
  const { rows } = await sql`
    select body from change where body->>'recall' in (select id::text from recall where tube = ${tube})`.execute(
    fresh.db,
  );
  return rows;
}

async function jobKeys(tube: string): Promise<string[]> {
  return (await findJobs(fresh.db, `notify:${tube}:`)).map(({ key }) => key);
}

async function markSeen(tube: string) {
  await fresh.db.updateTable('report').set({ state: 'seen' }).where('tube', '=', tube).execute();
}

async function setRecall(tube: string, n: number, state: 'called' | 're-swabbed') {
  await fresh.db.updateTable('recall').set({ state }).where('tube', '=', tube).where('n', '=', n).execute();
}
