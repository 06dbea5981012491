import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../tests/database.ts';
import { type Database, openDatabase } from './database.ts';

let fresh: FreshDatabase;
let db: Database;

beforeAll(async () => {
  fresh = await freshDatabase();
  // One connection, so that every statement of a test meets what was prepared before it.
  db = openDatabase(fresh.url, 1);
});
afterAll(async () => {
  await db.destroy();
  await fresh.close();
});

async function preparedNames(): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select name from pg_prepared_statements order by name`.execute(
    db,
  );
  return rows.map(({ name }) => name);
}

test('a statement that names itself is prepared once, others are not', async () => {
  const double = (n: number) => sql<{ n: number }>`/* test.double */ select ${n}::int * 2 as n`.execute(db);
  expect((await double(2)).rows).toEqual([{ n: 4 }]);
  expect((await double(21)).rows).toEqual([{ n: 42 }]);
  await sql`select ${1}::int /* not.a-name */`.execute(db);
  expect(await preparedNames()).toEqual(['test.double']);
});

test('a migration beside a running service does not break what is prepared', async () => {
  const count = () => sql<{ n: number }>`/* test.units */ select count(path)::int as n from unit`.execute(db);
  await count();
  await fresh.ask('alter table unit add column later text');
  expect((await count()).rows).toEqual([{ n: 0 }]);
});

test('after an error in its transaction a prepared statement works again', async () => {
  const divide = (by: number) =>
    sql<{ n: number }>`/* test.divide */ select 10 / ${by}::int as n`.execute(db);
  await expect(divide(0)).rejects.toMatchObject({ code: '22012' });
  expect((await divide(5)).rows).toEqual([{ n: 2 }]);
});
