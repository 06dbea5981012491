import { runMigrations } from 'graphile-worker';
import { sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import { tightenRights } from './citizen-rights.ts';
import type { Database } from './database.ts';
import { up as foundation } from './migrations/0001-foundation.ts';
import { up as citizenRole } from './migrations/0002-citizen-role.ts';
import { up as rapid } from './migrations/0003-rapid.ts';
import { up as slip } from './migrations/0004-slip.ts';
import { up as registration } from './migrations/0005-registration.ts';
import { up as voidedCodes } from './migrations/0006-voided-codes.ts';
import { keepPartitions } from './partitions.ts';

const migrations: Record<string, Migration> = {
  '0001-foundation': { up: foundation },
  '0002-citizen-role': { up: citizenRole },
  '0003-rapid': { up: rapid },
  '0004-slip': { up: slip },
  '0005-registration': { up: registration },
  '0006-voided-codes': { up: voidedCodes },
};

/** In the order in which they run. */
export const migrationNames: readonly string[] = Object.keys(migrations).sort();

/**
 * Brings the database to this version: tables, job tables, partitions, rights. Several processes may call it at once (advisory lock).
 * @throws when a migration fails or when the database is newer than this code
 */
export async function migrate(db: Database, url: string, now: Date): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
  await runMigrations({ connectionString: url });
  await keepPartitions(db, now);
  await tightenRights(db);
}

/** Whether every migration of this code has run; for the readiness check. */
export async function isMigrated(db: Database): Promise<boolean> {
  const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(db);
  const done = new Set(rows.map((row) => row.name));
  return migrationNames.every((name) => done.has(name));
}
