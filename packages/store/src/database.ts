import { Kysely, PostgresDialect, type Transaction } from 'kysely';
import pg from 'pg';
import { prepareMarked } from './prepared.ts';
import type { Tables } from './tables.ts';

export type Database = Kysely<Tables>;
/** First argument of every query function: there is no ambient database that could slip out of a transaction. */
export type Tx = Transaction<Tables>;

/** Opens a pool. `connections` is what the process may hold at once; idle ones are closed after ten seconds. */
export function openDatabase(url: string, connections: number): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    idleTimeoutMillis: 10_000,
    connectionTimeoutMillis: 10_000,
    // A statement that hangs must not hold a connection for ever.
    statement_timeout: 30_000,
    idle_in_transaction_session_timeout: 30_000,
  });
  // A connection that breaks while idle is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => undefined);
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool: prepareMarked(pool) }) });
}

const deadlock = '40P01';
const serializationFailure = '40001';
const retries = 5;

/** One transaction per write request; tried again when Postgres chose it as the victim of a deadlock. */
export async function inTransaction<Value>(db: Database, work: (tx: Tx) => Promise<Value>): Promise<Value> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.transaction().execute(work);
    } catch (error) {
      if (attempt > retries || !isRetryable(error)) throw error;
    }
  }
}

function isRetryable(error: unknown): boolean {
  const code = sqlState(error);
  return code === deadlock || code === serializationFailure;
}

/** SQLSTATE of a Postgres error, such as `23505` for a broken unique constraint. */
export function sqlState(error: unknown): string | undefined {
  return error instanceof pg.DatabaseError ? error.code : undefined;
}
