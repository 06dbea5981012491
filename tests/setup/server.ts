import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate, openDatabase } from '@mauxn/store';
import pg from 'pg';
import { freePort } from '../../infra/ports.ts';
import { startPostgres } from '../../infra/postgres.ts';

/** A Postgres server for tests, with a migrated database to copy and a public role that may log in. */
export interface TestServer {
  readonly url: string;
  readonly template: string;
  readonly citizen: { readonly user: string; readonly password: string };
  stop(): Promise<void>;
}

/** The server given by DATABASE_URL, or an embedded one that leaves nothing behind. */
export async function startTestServer(wish: { careless: boolean }): Promise<TestServer> {
  const server = await serverFor(wish.careless);
  const mark = randomBytes(4).toString('hex');
  const template = `mauxn_template_${mark}`;
  // Its own log-in: a running installation on the same server keeps its password.
  const citizen = { user: `mauxn_citizen_test_${mark}`, password: randomBytes(16).toString('hex') };
  const stop = async () => {
    await runSql(server.url, `drop database if exists ${template} with (force)`);
    await runSql(server.url, `drop role if exists ${citizen.user}`);
    await server.stop();
  };
  try {
    await makeTemplate(server.url, template);
    await runSql(
      server.url,
      `create role ${citizen.user} login password '${citizen.password}' in role mauxn_citizen`,
    );
  } catch (error) {
    await stop();
    throw error;
  }
  return { url: server.url, template, citizen, stop };
}

async function makeTemplate(serverUrl: string, name: string): Promise<void> {
  await runSql(serverUrl, `create database ${name}`);
  const url = databaseUrl(serverUrl, name);
  const db = openDatabase(url, 2);
  try {
    await migrate(db, url, new Date());
  } finally {
    await db.destroy();
  }
}

export function databaseUrl(serverUrl: string, database: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  return url.href;
}

export async function runSql(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

async function serverFor(careless: boolean): Promise<{ url: string; stop(): Promise<void> }> {
  const given = process.env['DATABASE_URL'];
  if (given) return { url: given, stop: async () => undefined };
  const folder = mkdtempSync(join(tmpdir(), 'mauxn-test-'));
  // mkdtemp makes a folder that Postgres, running as another user under root, could not enter.
  chmodSync(folder, 0o711);
  const postgres = await startPostgres({ dataDir: join(folder, 'data'), port: await freePort(), careless });
  return {
    url: postgres.url,
    stop: async () => {
      await postgres.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
