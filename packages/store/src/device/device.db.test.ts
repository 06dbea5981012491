import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../tests/database.ts';
import { seedWorld } from '../../../../tests/world/seed.ts';
import { type Database, inTransaction, openDatabase } from '../database.ts';
import { type Enrolment, enrolDevice, findDevice } from './device.ts';

const id = '0197aaaa-0000-7000-8000-00000000d001';
let database: FreshDatabase;
let db: Database;
let sites: readonly string[];
let staff: readonly string[];

beforeAll(async () => {
  database = await freshDatabase();
  db = openDatabase(database.url, 2);
  const world = await seedWorld(db);
  sites = world.sites.map((site) => site.id);
  staff = world.staff.map((member) => member.id);
});
afterAll(async () => {
  await db.destroy();
  await database.close();
});

async function enrol(
  site: string | undefined,
  label: string,
  by = staff[0],
  more: Pick<Enrolment, 'heldTokenHash' | 'mayTakeOver'> = {},
) {
  const tokenHash = randomBytes(32);
  const device = { id, site: site ?? '', label, tokenHash, enrolledBy: by ?? '', ...more };
  const { kind } = await inTransaction(db, (tx) => enrolDevice(tx, device));
  return { kind, tokenHash };
}

test('a device whose cookie was lost enrols again under its own id, and the lost token ends', async () => {
  const first = await enrol(sites[0], 'Máy 1');
  const again = await enrol(sites[0], 'Máy 1b');
  expect([first.kind, again.kind]).toEqual(['new', 'renewed']);
  expect(await findDevice(db, first.tokenHash)).toBeUndefined();
  expect(await findDevice(db, again.tokenHash)).toMatchObject({ id, label: 'Máy 1b', site: sites[0] });
});

test('the id of a device at one site is not taken over from another', async () => {
  const here = await enrol(sites[0], 'Máy 1');
  const there = await enrol(sites[1], 'Máy lạ', staff[0], {
    heldTokenHash: here.tokenHash,
    mayTakeOver: true,
  });
  expect(there.kind).toBe('elsewhere');
  expect(await findDevice(db, there.tokenHash)).toBeUndefined();
  expect(await findDevice(db, here.tokenHash)).toMatchObject({ label: 'Máy 1' });
});

test('whoever knows no more than the id of a colleague’s device does not get it', async () => {
  const own = await enrol(sites[0], 'Máy 1');
  const foreign = await enrol(sites[0], 'Máy 2', staff[1], { heldTokenHash: randomBytes(32) });
  expect(foreign.kind).toBe('of-somebody-else');
  expect(await findDevice(db, foreign.tokenHash)).toBeUndefined();
  expect(await findDevice(db, own.tokenHash)).toMatchObject({ label: 'Máy 1' });
});

test('the browser that holds the old token, and who may take over, enrol anew and are then whose it is', async () => {
  const own = await enrol(sites[0], 'Máy 1');
  const same = await enrol(sites[0], 'Máy 1', staff[1], { heldTokenHash: own.tokenHash });
  expect(same.kind).toBe('renewed');
  expect((await enrol(sites[0], 'Máy 1', staff[0])).kind).toBe('of-somebody-else');
  expect((await enrol(sites[0], 'Máy 1', staff[0], { mayTakeOver: true })).kind).toBe('renewed');
  expect((await enrol(sites[0], 'Máy 1', staff[1])).kind).toBe('of-somebody-else');
});

test('a revoked device stays revoked', async () => {
  await db.updateTable('device').set({ state: 'revoked' }).where('id', '=', id).execute();
  const again = await enrol(sites[0], 'Máy 1');
  expect(again.kind).toBe('elsewhere');
  expect(await findDevice(db, again.tokenHash)).toBeUndefined();
});
