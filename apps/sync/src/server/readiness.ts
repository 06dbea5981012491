import { setTimeout } from 'node:timers/promises';
import { type Database, isMigrated, sqlState } from '@mauxn/store';

/** Why the service cannot work, for a machine to read. It says nothing that a stranger may not know. */
export const readinessFaults = ['overloaded', 'database-unreachable', 'database-not-migrated'] as const;
export type ReadinessFault = (typeof readinessFaults)[number];

/** A database that takes longer to answer cannot be worked with. */
const patienceMs = 3_000;
const undefinedTable = '42P01';

/** Checks the database, once for everybody who asks at the same time: a hanging database is not asked again and again. */
export function databaseCheck(db: Database): () => Promise<ReadinessFault | undefined> {
  let running: Promise<ReadinessFault | undefined> | undefined;
  return () => {
    running ??= withPatience(checkDatabase(db)).finally(() => {
      running = undefined;
    });
    return running;
  };
}

async function checkDatabase(db: Database): Promise<ReadinessFault | undefined> {
  try {
    return (await isMigrated(db)) ? undefined : 'database-not-migrated';
  } catch (error) {
    return sqlState(error) === undefinedTable ? 'database-not-migrated' : 'database-unreachable';
  }
}

async function withPatience(check: Promise<ReadinessFault | undefined>): Promise<ReadinessFault | undefined> {
  const waiting = new AbortController();
  const tired = setTimeout(patienceMs, 'database-unreachable' as const, { signal: waiting.signal }).catch(
    () => undefined,
  );
  try {
    return await Promise.race([check, tired]);
  } finally {
    waiting.abort();
  }
}
