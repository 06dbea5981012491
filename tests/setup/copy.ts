import { randomBytes } from 'node:crypto';
import { type Database, openDatabase } from '@mauxn/store';
import pg from 'pg';
import { databaseUrl, runSql, type TestServer } from './server.ts';

export interface FreshDatabase {
  readonly db: Database;
  /** As its owner. */
  readonly url: string;
  /** As the public process sees it: it may call the functions of the schema `citizen` and nothing else. */
  readonly citizenUrl: string;
  /** Rows of any statement, for what no query function gives; kysely's `sql` belongs to the store. */
  ask(statement: string, values?: readonly unknown[]): Promise<Record<string, unknown>[]>;
  close(): Promise<void>;
}

/** A copy of the migrated template of a running test server; close it when done. */
export async function copyTemplate(server: Omit<TestServer, 'stop'>): Promise<FreshDatabase> {
  const name = `mauxn_test_${randomBytes(6).toString('hex')}`;
  await runSql(server.url, `create database ${name} template ${server.template}`);
  const url = databaseUrl(server.url, name);
  const citizenUrl = new URL(url);
  citizenUrl.username = server.citizen.user;
  citizenUrl.password = server.citizen.password;
  const db = openDatabase(url, 10);
  const raw = new pg.Pool({ connectionString: url, max: 1 });
  // A pool has ended before its connections have: dropping the database may still break one.
  raw.on('error', () => undefined);
  return {
    db,
    ask: async (statement, values = []) => (await raw.query(statement, [...values])).rows,
    url,
    citizenUrl: citizenUrl.href,
    close: async () => {
      await db.destroy();
      await raw.end();
      await runSql(server.url, `drop database ${name} with (force)`);
    },
  };
}
