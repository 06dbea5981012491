import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../tests/database.ts';
import { type Database, inTransaction, openDatabase } from '../database.ts';
import { linkHash } from './link.ts';
import { type OpenedReport, openReport } from './open.ts';
import { insertReport, type SampleReport, tokenOf } from './sample-report.ts';
import { insertPlaces } from './sample-rows.ts';

const an = { name: 'Nguyễn Văn An', birth: '1985-03-12', idNumber: '099085001234', phone: '0900000056' };
const right = { birthYear: '1985', last4: '1234' };
const wrong = { birthYear: '1985', last4: '9999' };

let fresh: FreshDatabase;
let citizen: Database;
let made = 0;
beforeAll(async () => {
  fresh = await freshDatabase();
  citizen = openDatabase(fresh.citizenUrl, 20);
  await insertPlaces(fresh.db);
});
afterAll(async () => {
  await citizen.destroy();
  await fresh.close();
});

test('a link that ran out opens nothing and counts nothing', async () => {
  const report = await insertReport(fresh.db, ++made, [an]);
  await setLink(report, "expires_at = now() - interval '1 second'");
  expect(await open(report, right)).toBeUndefined();
  expect(await open(report, wrong)).toBeUndefined();
  expect(await linkOf(report)).toMatchObject({ wrong_tries: 0 });
});

test('the fifth wrong try locks for 15 minutes, each further five for twice as long, the twentieth for ever', async () => {
  const report = await insertReport(fresh.db, ++made, [an]);
  for (const [tries, minutes] of [[5, 15] as const, [10, 30] as const, [15, 60] as const]) {
    for (let n = 0; n < 5; n++) expect(await open(report, wrong)).toBeUndefined();
    expect(await linkOf(report)).toMatchObject({ wrong_tries: tries, locked_minutes: minutes });
    // Neither tries nor the right answer count while it is locked.
    expect(await open(report, wrong)).toBeUndefined();
    expect(await open(report, right)).toBeUndefined();
    expect(await linkOf(report)).toMatchObject({ wrong_tries: tries });
    await setLink(report, 'locked_until = now()');
  }
  for (let n = 0; n < 5; n++) expect(await open(report, wrong)).toBeUndefined();
  await setLink(report, 'locked_until = now()');
  expect(await open(report, right)).toBeUndefined();
  expect(await linkOf(report)).toMatchObject({ wrong_tries: 20, dead: true });
  expect(await auditOf(report)).toEqual(
    [5, 10, 15, 20].map((tries) => ({ action: 'report.lock', actor: null, detail: { n: 0, tries } })),
  );
});

test('after the lock the right answer opens it, and the count begins anew', async () => {
  const report = await insertReport(fresh.db, ++made, [an]);
  for (let n = 0; n < 5; n++) await open(report, wrong);
  await setLink(report, 'locked_until = now()');
  expect(await open(report, right)).toBeDefined();
  expect(await linkOf(report)).toMatchObject({ wrong_tries: 0, locked_until: null });
});

test('a hundred tries at once are five, and the right answer that waits behind them comes too late', async () => {
  const report = await insertReport(fresh.db, ++made, [an]);
  const opened: Promise<OpenedReport | undefined>[] = [];
  await inTransaction(fresh.db, async (tx) => {
    await tx.updateTable('link').set({ generation: 1 }).where('tube', '=', report.tube).execute();
    for (let n = 0; n < 19; n++) opened.push(open(report, { birthYear: '1985', last4: `00${n + 10}` }));
    await waiting(19);
    opened.push(open(report, right));
    await waiting(20);
    for (let n = 0; n < 80; n++) opened.push(open(report, wrong));
  });
  expect((await Promise.all(opened)).filter(Boolean)).toEqual([]);
  expect(await linkOf(report)).toMatchObject({ wrong_tries: 5, locked_minutes: 15 });
});

test('a try at a locked link waits for nobody', async () => {
  const report = await insertReport(fresh.db, ++made, [an]);
  await setLink(report, "locked_until = now() + interval '1 minute'");
  await inTransaction(fresh.db, async (tx) => {
    await tx.updateTable('link').set({ wrong_tries: 6 }).where('tube', '=', report.tube).execute();
    expect(await open(report, wrong)).toBeUndefined();
  });
});

function open(report: SampleReport, answer: { birthYear: string; last4: string }) {
  return openReport(citizen, { tokenHash: linkHash(tokenOf(report)), ...answer });
}

async function linkOf(report: SampleReport) {
  const rows = await fresh.ask(
    `select wrong_tries, locked_until, expires_at <= now() as dead,
      round(extract(epoch from locked_until - now()) / 60)::int as locked_minutes
    from link where token_hash = $1`,
    [linkHash(tokenOf(report))],
  );
  return rows[0];
}

async function setLink(report: SampleReport, set: string) {
  await fresh.ask(`update link set ${set} where token_hash = $1`, [linkHash(tokenOf(report))]);
}

function auditOf({ tube }: SampleReport) {
  return fresh.ask(
    "select action, actor, detail from audit where action like 'report.%' and $1 = any (subjects) order by id",
    [tube],
  );
}

/** Resolves when so many look-ups wait for a lock, or after a second: the assertions say then what went wrong. */
async function waiting(count: number): Promise<void> {
  for (let turn = 0; turn < 50; turn++) {
    const [row] = await fresh.ask(
      "select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
    );
    if (Number(row?.['n']) >= count) return;
    await setTimeout(20);
  }
}
