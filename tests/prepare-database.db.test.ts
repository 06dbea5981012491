import { randomBytes } from 'node:crypto';
import { findDeployment, openDatabase } from '@mauxn/store';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { prepareDatabase } from '../infra/database.ts';
import { databaseUrl, runSql } from './setup/server.ts';

const server = inject('server');
const name = `mauxn_given_${randomBytes(4).toString('hex')}`;
const url = databaseUrl(server.url, name);

beforeAll(() => runSql(server.url, `create database ${name}`));
afterAll(() => runSql(server.url, `drop database ${name} with (force)`));

function withParts(parts: { user?: string; password?: string; port?: string; path?: string }): string {
  const other = new URL(url);
  if (parts.user) other.username = parts.user;
  if (parts.password) other.password = parts.password;
  if (parts.port) other.port = parts.port;
  if (parts.path) other.pathname = parts.path;
  return other.href;
}

test.each([
  ['a wrong password', () => withParts({ password: 'wrong' }), 'the password is wrong'],
  [
    'a database that is not there',
    () => withParts({ path: '/nobody_made_this' }),
    'there is no such database',
  ],
  ['a port where nothing answers', () => withParts({ port: '1' }), 'nothing answers there'],
  [
    'a role that may not make tables',
    () => withParts(server.citizen),
    'the role may not do what the set-up needs',
  ],
] as const)('%s is told in one sentence without the password', async (_, address, sentence) => {
  const failure = await prepareDatabase(address(), new Date()).catch((error: Error) => error.message);
  expect(failure).toContain(sentence);
  expect(String(failure)).not.toContain(new URL(url).password);
});

test('a database that holds something else is refused and stays as it was', async () => {
  await runSql(url, 'create table somebody_elses (id int)');
  await expect(prepareDatabase(url, new Date())).rejects.toThrow('holds tables of something else');
  await runSql(url, 'drop table somebody_elses');
});

test('an empty one is brought up, and once more changes nothing', async () => {
  await prepareDatabase(url, new Date());
  await prepareDatabase(url, new Date());
  const db = openDatabase(url, 1);
  expect(await findDeployment(db)).toBeUndefined();
  await db.destroy();
});
