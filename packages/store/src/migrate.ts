import { runMigrations } from 'graphile-worker';
import { sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import type { Database } from './database.ts';
import { up as foundation } from './migrations/0001-foundation.ts';
import { up as citizenRole } from './migrations/0002-citizen-role.ts';
import { keepPartitions } from './partitions.ts';

const migrations: Record<string, Migration> = {
  '0001-foundation': { up: foundation },
  '0002-citizen-role': { up: citizenRole },
};

/**
 * Brings the database to this version: tables, job tables, partitions. Several processes may call it at once (advisory lock).
 * @throws when a migration fails or when the database is newer than this code
 */
export async function migrate(db: Database, url: string, now: Date): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
  await runMigrations({ connectionString: url });
  await keepPartitions(db, now);
}

/** Whether every migration of this code has run; for the readiness check. */
export async function isMigrated(db: Database): Promise<boolean> {
  const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(db);
  const done = new Set(rows.map((row) => row.name));
  return Object.keys(migrations).every((name) => done.has(name));
}
