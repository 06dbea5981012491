import { findCredentials, findDeployment } from '@mauxn/store';
import { isPassword } from '@mauxn/sync';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../database.ts';
import { seedWorld } from './seed.ts';
import { makeWorld } from './world.ts';

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
  await seedWorld(fresh.db, { passwords: { laymau1: 'mot mat khau dai' } });
});
afterAll(() => fresh.close());

test('the seeded database says that it is a demonstration', async () => {
  expect(await findDeployment(fresh.db)).toMatchObject({
    province: 99,
    demo: true,
    epoch: makeWorld().epoch,
  });
});

test('who was given a password can log in with it, and nobody else', async () => {
  const given = await findCredentials(fresh.db, 'laymau1', new Date());
  const other = await findCredentials(fresh.db, 'laymau2', new Date());
  expect(await isPassword('mot mat khau dai', given?.passwordHash ?? '')).toBe(true);
  expect(await isPassword('-', other?.passwordHash ?? '')).toBe(false);
});

test('a database that holds a province is never seeded again', async () => {
  await expect(seedWorld(fresh.db)).rejects.toMatchObject({ code: '23505' });
});
