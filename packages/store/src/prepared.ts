import type { PostgresCursor, PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely';
import type pg from 'pg';

/** A comment that begins a statement and names it. */
const mark = /^\/\* ([a-z.-]+) \*\//;

/**
 * The pool as Kysely sees it, with one difference: a statement that begins with its name in a comment is parsed and planned once per
 * connection instead of at every call (measured in docs/performance.md). Marked are the statements of every push, whose texts never
 * vary and name their columns: texts that vary would pile up in Postgres, and what was planned with a `*` breaks under a migration.
 */
export function prepareMarked(pool: pg.Pool): PostgresPool {
  return {
    options: pool.options,
    connect: async () => prepareMarkedOf(await pool.connect()),
    end: () => pool.end(),
  };
}

function prepareMarkedOf(client: pg.PoolClient): PostgresPoolClient {
  function query<R>(text: string, values: readonly unknown[]): Promise<PostgresQueryResult<R>>;
  function query<R>(cursor: PostgresCursor<R>): PostgresCursor<R>;
  function query(text: unknown, values: readonly unknown[] = []): unknown {
    if (typeof text !== 'string') throw new TypeError('Cursors are not used here.');
    const name = mark.exec(text)?.[1];
    return name ? client.query({ name, text, values: [...values] }) : client.query(text, [...values]);
  }
  return { query, release: (destroy) => client.release(destroy) };
}
