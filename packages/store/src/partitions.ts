import { sql } from 'kysely';
import { type Database, inTransaction, sqlState } from './database.ts';

const byId = ['batch', 'intent', 'result', 'report_version'] as const;
const byTime = ['audit'] as const;
const monthsAhead = 3;
/** Any number that nothing else of this database locks. */
const lockKey = 7_301_965;
const checkViolation = '23514';

/**
 * Makes the partitions from last month to three months ahead, and a default partition that takes the rows of devices whose clock is
 * far off. Called at every start; making what exists is a no-op.
 */
export async function keepPartitions(db: Database, now: Date): Promise<void> {
  for (const table of [...byId, ...byTime]) {
    await makeTable(
      db,
      sql`create table if not exists ${sql.table(`${table}_default`)}
      partition of ${sql.table(table)} default`,
    );
  }
  for (let step = -1; step <= monthsAhead; step++) {
    const from = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + step, 1));
    const to = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + step + 1, 1));
    for (const table of byId) await makeMonth(db, table, from, firstIdOf(from), firstIdOf(to));
    for (const table of byTime) await makeMonth(db, table, from, from.toISOString(), to.toISOString());
  }
}

async function makeMonth(db: Database, table: string, month: Date, from: string, to: string): Promise<void> {
  const name = `${table}_${month.toISOString().slice(0, 7).replace('-', '_')}`;
  await makeTable(
    db,
    sql`create table if not exists ${sql.table(name)} partition of ${sql.table(table)}
    for values from (${sql.lit(from)}) to (${sql.lit(to)})`,
  );
}

async function makeTable(db: Database, statement: ReturnType<typeof sql>): Promise<void> {
  try {
    await inTransaction(db, async (tx) => {
      await sql`select pg_advisory_xact_lock(${lockKey})`.execute(tx);
      await statement.execute(tx);
    });
  } catch (error) {
    // A device with a fast clock put rows of this month into the default partition: the month stays there.
    if (sqlState(error) !== checkViolation) throw error;
  }
}

/** The smallest UUID whose 48-bit time is this moment. */
function firstIdOf(moment: Date): string {
  const time = moment.getTime().toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-0000-0000-000000000000`;
}
