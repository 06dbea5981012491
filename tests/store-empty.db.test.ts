import { findDeployment, isMigrated } from '@mauxn/store';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from './database.ts';

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.close());

test('a migrated database is ready and nobody has set it up', async () => {
  expect(await isMigrated(fresh.db)).toBe(true);
  expect(await findDeployment(fresh.db)).toBeUndefined();
});

test('the public process can read no table, whatever it asks', async () => {
  const client = new pg.Client({ connectionString: fresh.citizenUrl });
  await client.connect();
  for (const table of ['swab', 'report', 'link', 'staff', 'audit']) {
    await expect(client.query(`select * from ${table}`)).rejects.toMatchObject({ code: '42501' });
  }
  await client.end();
});
