import { randomBytes } from 'node:crypto';
import { createServer, type Socket } from 'node:net';
import { findDeployment, openDatabase } from '@mauxn/store';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { prepareDatabase } from '../infra/database.ts';
import { Trouble } from '../infra/trouble.ts';
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

test.each([
  ['somebody else’s table', 'create table other (id int)', 'drop table other'],
  ['a table in another schema', 'create schema app; create table app.t (id int)', 'drop schema app cascade'],
  ['a view', 'create view other as select 1 as one', 'drop view other'],
  ['a function', "create function other() returns int language sql as 'select 1'", 'drop function other'],
  [
    'the tables of another program that counts its migrations the same way',
    "create table kysely_migration (name text primary key, timestamp text); insert into kysely_migration values ('2024_first', '2024')",
    'drop table kysely_migration',
  ],
] as const)('a database that holds %s is refused and stays as it was', async (_, fill, clear) => {
  await runSql(url, fill);
  await expect(prepareDatabase(url, new Date())).rejects.toThrow(
    'holds something else: name an empty database instead. Nothing was changed in it.',
  );
  await runSql(url, clear);
});

test('what a first set-up that failed left behind is no obstacle', async () => {
  await runSql(
    url,
    'create table kysely_migration (name varchar(255) primary key, timestamp varchar(255) not null)',
  );
  await expect(prepareDatabase(url, new Date())).resolves.toBeUndefined();
});

test('an empty one is brought up, and once more changes nothing', async () => {
  await prepareDatabase(url, new Date());
  await prepareDatabase(url, new Date());
  const db = openDatabase(url, 1);
  expect(await findDeployment(db)).toBeUndefined();
  await db.destroy();
});

test.each([
  [
    'a newer version',
    "insert into kysely_migration values ('9999-future', '2099')",
    "delete from kysely_migration where name = '9999-future'",
    'was set up by a newer version of Mẫu XN',
  ],
  [
    'a hole in its list of migrations',
    "delete from kysely_migration where name = '0003-rapid'",
    "insert into kysely_migration select '0003-rapid', timestamp from kysely_migration where name = '0002-citizen-role'",
    'has a list of migrations with a hole in it',
  ],
  [
    'no writing',
    `alter database ${name} set default_transaction_read_only = on`,
    `begin read write; alter database ${name} reset default_transaction_read_only; commit`,
    'it may only be read',
  ],
] as const)('a database with %s is told in one sentence', async (_, harm, heal, sentence) => {
  await runSql(url, harm);
  const failure = await prepareDatabase(url, new Date()).catch((error: unknown) => error);
  await runSql(url, heal);
  expect(failure).toBeInstanceOf(Trouble);
  expect(String(failure)).toContain(sentence);
});

test.each([
  ['hangs up', (socket: Socket) => socket.destroy(), 'is it a Postgres?'],
  [
    'speaks another language',
    (socket: Socket) => socket.resume().end('HTTP/1.1 400 Bad Request\r\n\r\n'),
    'is it a Postgres?',
  ],
] as const)('a port whose program %s is told in one sentence', async (_, answer, sentence) => {
  const other = createServer(answer).on('error', () => undefined);
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const { port } = Object(other.address());
  const failure = await prepareDatabase(withParts({ port: String(port) }), new Date()).catch(
    (e: unknown) => e,
  );
  await new Promise((resolve) => other.close(resolve));
  expect(failure).toBeInstanceOf(Trouble);
  expect(String(failure)).toContain(sentence);
});

test('a server without TLS is told in one sentence', async () => {
  const wanted = `${url}?sslmode=require`;
  await expect(prepareDatabase(wanted, new Date())).rejects.toThrow('the server speaks no TLS');
});
