import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { judgePublicLogIn, openDatabase } from '@mauxn/store';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { letCitizenLogIn } from '../infra/citizen-log-in.ts';
import { prepareDatabase } from '../infra/database.ts';
import { freePort } from '../infra/ports.ts';
import { type RunningPostgres, startPostgres } from '../infra/postgres.ts';
import { databaseUrl, runSql } from './setup/server.ts';

/** A server of its own: the role belongs to all databases of one, and other tests use theirs at the same time. */
let server: RunningPostgres;
let folder: string;
let url: string;
const newPassword = () => randomBytes(16).toString('base64url');
const kept = newPassword();

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mauxn-log-in-'));
  chmodSync(folder, 0o711);
  server = await startPostgres({ dataDir: join(folder, 'data'), port: await freePort(), careless: true });
  url = server.url;
  await prepareDatabase(url, new Date());
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function judge(address: string) {
  const db = openDatabase(address, 1);
  try {
    return await judgePublicLogIn(db);
  } finally {
    await db.destroy();
  }
}

test('the owner among the parameters of the address is not whom the public pages log in as', async () => {
  const { username, password, host, pathname } = new URL(url);
  const given = `postgres://nobody:x@${host}${pathname}?user=${username}&password=${password}`;
  expect(await judge(await letCitizenLogIn(given, kept))).toBe('fit');
});

test('a second start keeps the password', async () => {
  const first = await letCitizenLogIn(url, kept);
  expect(await letCitizenLogIn(url, kept)).toBe(first);
});

test('another database of the server leaves the log-in of the first as it is, and says what to do', async () => {
  const first = await letCitizenLogIn(url, kept);
  await runSql(url, 'create database second');
  const second = databaseUrl(url, 'second');
  await prepareDatabase(second, new Date());
  await expect(letCitizenLogIn(second, newPassword())).rejects.toThrow(
    /another Mẫu XN uses it\. Give MAUXN_CITIZEN_DATABASE_URL/,
  );
  expect(await judge(first)).toBe('fit');
  await runSql(url, 'alter role mauxn_citizen nologin');
  expect(await judge(await letCitizenLogIn(second, newPassword()))).toBe('fit');
});
