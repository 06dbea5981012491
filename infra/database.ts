import { type Database, judgeDatabase, migrate, openDatabase } from '../packages/store/src/index.ts';
import { describeAddress, refuse, refuseConnection } from './database-trouble.ts';
import { Trouble } from './trouble.ts';

const oldestMajor = 15;

/**
 * Checks that the server at this address can be used, and brings its database to this version.
 * @throws Trouble with what is wrong with the address, the server or the role
 */
export async function prepareDatabase(url: string, now: Date): Promise<void> {
  const name = describeAddress(url);
  const db = openDatabase(url, 2);
  try {
    const major = await majorVersion(db).catch((error: unknown) => refuseConnection(error, name));
    if (major < oldestMajor) {
      throw new Trouble(`DATABASE_URL: ${name} is Postgres ${major}; Mẫu XN needs ${oldestMajor} or newer.`);
    }
    await assertOurs(db, name);
    await migrate(db, url, now).catch((error: unknown) => refuse(error, name));
  } finally {
    await db.destroy();
  }
}

/** Why a database is left as it is; a database that holds something else is never touched. */
const refusals = {
  foreign: 'holds something else: name an empty database instead',
  newer:
    'was set up by a newer version of Mẫu XN: start that version, or restore a backup from before the update',
  torn: 'has a list of migrations with a hole in it: restore it from a backup',
} as const;

async function assertOurs(db: Database, name: string): Promise<void> {
  const standing = await judgeDatabase(db).catch((error: unknown) => refuse(error, name));
  if (standing === 'empty' || standing === 'own') return;
  throw new Trouble(`DATABASE_URL: ${name} ${refusals[standing]}. Nothing was changed in it.`);
}

async function majorVersion(db: Database): Promise<number> {
  const { version } = await db
    .selectNoFrom((eb) => eb.fn<string>('current_setting', [eb.val('server_version_num')]).as('version'))
    .executeTakeFirstOrThrow();
  return Math.floor(Number(version) / 10_000);
}
