import { Trouble } from '../../../infra/trouble.ts';
import type { FreshDatabase } from '../../setup/copy.ts';
import type { BenchBatch } from './batches.ts';

/**
 * What the server is, in one line.
 * @throws Trouble when it does not wait for the disk: such figures would mean nothing
 */
export async function describeServer(fresh: FreshDatabase): Promise<string> {
  const [row] = await fresh.ask(`select
    current_setting('server_version') as version, current_setting('fsync') as fsync,
    current_setting('synchronous_commit') as commits, current_setting('shared_buffers') as buffers`);
  const { version, fsync, commits, buffers } = Object(row);
  if (fsync !== 'on' || commits === 'off') {
    throw new Trouble(
      `This Postgres does not wait for the disk: fsync is ${fsync}, synchronous_commit ${commits}.`,
    );
  }
  return `Postgres ${version} with fsync on, synchronous_commit ${commits}, shared_buffers ${buffers}`;
}

/** What a pass writes; everything else was set up before and stays. */
const filled = ['batch', 'intent', 'tube', 'swab', 'change', 'audit'] as const;

/** Empties the tables between two passes, and lets Postgres write out what it owes, so that no pass pays for another. */
export async function emptyTables(fresh: FreshDatabase): Promise<void> {
  await fresh.ask(`truncate ${filled.join(', ')}`);
  // A role that may not ask for a checkpoint goes without.
  await fresh.ask('checkpoint').catch(() => undefined);
}

/** @throws Trouble when the database holds anything but these batches, once */
export async function assertHolds(fresh: FreshDatabase, batches: readonly BenchBatch[]): Promise<void> {
  const [found] = await fresh.ask(`select
    (select count(*) from batch)::int as batches, (select count(*) from intent)::int as intents,
    (select count(*) from tube)::int as tubes, (select count(*) from swab)::int as people`);
  const tubes = sumOf(batches, ({ tubes: count }) => count);
  const people = sumOf(batches, ({ people: count }) => count);
  const wanted = { batches: batches.length, intents: tubes, tubes, people };
  if (JSON.stringify(found) !== JSON.stringify(wanted)) {
    throw new Trouble(`The database holds ${JSON.stringify(found)} instead of ${JSON.stringify(wanted)}.`);
  }
}

export async function backendOf(fresh: FreshDatabase): Promise<number> {
  const [row] = await fresh.ask('select pg_backend_pid() as pid');
  return Number(row?.['pid']);
}

/** Bytes of write-ahead log since the server began. */
export async function walOf(fresh: FreshDatabase): Promise<number> {
  const [row] = await fresh.ask(`select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0') as bytes`);
  return Number(row?.['bytes']);
}

export function sumOf<Value>(values: readonly Value[], count: (value: Value) => number): number {
  return values.reduce((sum, value) => sum + count(value), 0);
}
