import { sql } from 'kysely';
import type { Tx } from '../database.ts';
import { uuidArray } from '../pg-array.ts';
import type { ReceivedBatch } from './batch.ts';

/** First half of the advisory lock's key; the second is the province. */
const arrivals = 7_301_966;

/**
 * A change that must wait for its tube and the tube that arrives at the same moment would not see each other, and the change would wait
 * for ever. So whoever brings tubes shares this lock, and whoever has a change of an unknown tube has it alone (docs/sync.md, O3). Taken
 * before anything else of the batch, so that nobody who waits for it holds what another one needs.
 */
export async function lockArrivals(tx: Tx, batch: ReceivedBatch): Promise<void> {
  const isAlone = await changesUnknownTube(tx, batch);
  const lock = sql.raw(isAlone ? 'pg_advisory_xact_lock' : 'pg_advisory_xact_lock_shared');
  await sql`select ${lock}(${arrivals}, ${batch.province})`.execute(tx);
}

async function changesUnknownTube(tx: Tx, { province, lines }: ReceivedBatch): Promise<boolean> {
  const changed = lines.flatMap(({ intent }) =>
    intent?.name === 'tube.correct' || intent?.name === 'tube.void' ? [intent.args.tube] : [],
  );
  if (changed.length === 0) return false;
  const brought = new Set(lines.map(({ id }) => id));
  const others = changed.filter((tube) => !brought.has(tube));
  const { rows } = await sql`
    select from unnest(${uuidArray(others)}::uuid[]) as wanted (id)
    where not exists (select from tube where tube.province = ${province} and tube.id = wanted.id)
    limit 1`.execute(tx);
  return rows.length > 0;
}
