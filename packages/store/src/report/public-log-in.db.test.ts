import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../tests/database.ts';
import { openDatabase } from '../database.ts';
import { migrate } from '../migrate.ts';
import { judgePublicLogIn } from './public-log-in.ts';

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.close());

async function judge(url: string) {
  const db = openDatabase(url, 1);
  try {
    return await judgePublicLogIn(db);
  } finally {
    await db.destroy();
  }
}

const role = () => new URL(fresh.citizenUrl).username;

test('the public log-in is fit, and the owner of the database is not', async () => {
  expect(await judge(fresh.citizenUrl)).toBe('fit');
  expect(await judge(fresh.url)).toBe('mighty');
});

test.each([
  ['a table', 'grant select on swab to', 'revoke select on swab from'],
  ['one column', 'grant select (name) on swab to', 'revoke select (name) on swab from'],
  ['writing alone', 'grant insert on audit to', 'revoke insert on audit from'],
  ['making roles', 'createrole', 'nocreaterole'],
] as const)('one that was given %s is refused', async (_what, give, take) => {
  const change = (words: string) =>
    fresh.ask(words.includes(' on ') ? `${words} ${role()}` : `alter role ${role()} ${words}`);
  await change(give);
  expect(await judge(fresh.citizenUrl)).toBe('mighty');
  await change(take);
  expect(await judge(fresh.citizenUrl)).toBe('fit');
});

test('one that may not call both functions is unable', async () => {
  await fresh.ask('revoke execute on function citizen.open_slip(bytea, text, text) from mauxn_citizen');
  expect(await judge(fresh.citizenUrl)).toBe('unable');
  await fresh.ask('grant execute on function citizen.open_slip(bytea, text, text) to mauxn_citizen');
});

test('after the set-up the public log-in makes neither tables for the time being nor large objects', async () => {
  await migrate(fresh.db, fresh.url, new Date());
  await migrate(fresh.db, fresh.url, new Date());
  const public_ = openDatabase(fresh.citizenUrl, 1);
  const making = public_.schema.createTable('link').temporary().addColumn('a', 'integer').execute();
  await expect(making).rejects.toMatchObject({ code: '42501' });
  const large = public_.selectNoFrom((eb) => eb.fn('lo_create', [eb.lit(0)]).as('made')).execute();
  await expect(large).rejects.toMatchObject({ code: '42501' });
  await public_.destroy();
});
