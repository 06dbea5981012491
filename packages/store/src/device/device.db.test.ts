import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../tests/database.ts';
import { seedWorld } from '../../../../tests/world/seed.ts';
import { type Database, inTransaction, openDatabase } from '../database.ts';
import { enrolDevice, findDevice } from './device.ts';

const id = '0197aaaa-0000-7000-8000-00000000d001';
let database: FreshDatabase;
let db: Database;
let sites: readonly string[];
let enrolledBy: string;

beforeAll(async () => {
  database = await freshDatabase();
  db = openDatabase(database.url, 2);
  const world = await seedWorld(db);
  sites = world.sites.map((site) => site.id);
  enrolledBy = world.staff[0]?.id ?? '';
});
afterAll(async () => {
  await db.destroy();
  await database.close();
});

async function enrol(site: string | undefined, label: string) {
  const tokenHash = randomBytes(32);
  const device = { id, site: site ?? '', label, tokenHash, enrolledBy };
  const isEnrolled = await inTransaction(db, (tx) => enrolDevice(tx, device));
  return { isEnrolled, tokenHash };
}

test('a device whose cookie was lost enrols again under its own id, and the lost token ends', async () => {
  const first = await enrol(sites[0], 'Máy 1');
  const again = await enrol(sites[0], 'Máy 1b');
  expect([first.isEnrolled, again.isEnrolled]).toEqual([true, true]);
  expect(await findDevice(db, first.tokenHash)).toBeUndefined();
  expect(await findDevice(db, again.tokenHash)).toMatchObject({ id, label: 'Máy 1b', site: sites[0] });
});

test('the id of a device at one site is not taken over from another', async () => {
  const here = await enrol(sites[0], 'Máy 1');
  const there = await enrol(sites[1], 'Máy lạ');
  expect(there.isEnrolled).toBe(false);
  expect(await findDevice(db, there.tokenHash)).toBeUndefined();
  expect(await findDevice(db, here.tokenHash)).toMatchObject({ label: 'Máy 1' });
});

test('a revoked device stays revoked', async () => {
  await db.updateTable('device').set({ state: 'revoked' }).where('id', '=', id).execute();
  const again = await enrol(sites[0], 'Máy 1');
  expect(again.isEnrolled).toBe(false);
  expect(await findDevice(db, again.tokenHash)).toBeUndefined();
});
