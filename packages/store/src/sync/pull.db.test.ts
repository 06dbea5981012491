import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../tests/database.ts';
import { type Database, inTransaction, openDatabase } from '../database.ts';
import { pullChanges, tellField } from './pull.ts';

const site = '0197aaaa-0000-7000-8000-000000000001';
const otherSite = '0197aaaa-0000-7000-8000-000000000002';
const scope = { province: 99, site };
let database: FreshDatabase;
let db: Database;

beforeAll(async () => {
  database = await freshDatabase();
  db = openDatabase(database.url, 4);
});
afterAll(async () => {
  await db.destroy();
  await database.close();
});

function fact(name: string) {
  return { kind: 'site', site, name } as const;
}

async function tell(name: string, to: string | null = null): Promise<void> {
  await inTransaction(db, (tx) => tellField(tx, 99, to, fact(name)));
}

/** Reads the feed to its end, the way a device does. */
async function pullAll(from: string): Promise<{ names: string[]; cursor: string }> {
  const names: string[] = [];
  let cursor = from;
  for (let more = true; more; ) {
    const page = await inTransaction(db, (tx) => pullChanges(tx, scope, cursor));
    names.push(...page.changes.map((change) => (change.kind === 'site' ? change.name : '')));
    ({ cursor, more } = page);
  }
  return { names, cursor };
}

test('a row that commits late is not stepped over by a cursor that saw later rows', async () => {
  let commitLate = () => {};
  const wait = new Promise<void>((resolve) => {
    commitLate = resolve;
  });
  let begun = () => {};
  const started = new Promise<void>((resolve) => {
    begun = resolve;
  });
  const late = db.transaction().execute(async (tx) => {
    await tellField(tx, 99, null, fact('late'));
    begun();
    await wait;
  });
  await started;
  await tell('early');
  const first = await pullAll('0');
  expect(first.names).toEqual([]);
  commitLate();
  await late;
  const second = await pullAll(first.cursor);
  expect(second.names.toSorted()).toEqual(['early', 'late']);
  expect((await pullAll(second.cursor)).names).toEqual([]);
});

test('a device sees what concerns its site or the whole province, and nothing of another site', async () => {
  const { cursor } = await pullAll('0');
  await tell('mine', site);
  await tell('everybody’s');
  await tell('theirs', otherSite);
  expect((await pullAll(cursor)).names).toEqual(['mine', 'everybody’s']);
});

test('a long feed comes in pages without gap or repeat', async () => {
  const { cursor } = await pullAll('0');
  await inTransaction(db, async (tx) => {
    await sql`insert into change (province, body)
      select 99, jsonb_build_object('kind', 'site', 'site', ${site}::text, 'name', g::text) from generate_series(1, 1203) g`.execute(
      tx,
    );
  });
  const { names } = await pullAll(cursor);
  expect(names).toEqual(Array.from({ length: 1203 }, (_, n) => String(n + 1)));
});
