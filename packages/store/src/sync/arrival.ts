import type { Intent } from '@mauxn/wire';
import { sql } from 'kysely';
import type { Tx } from '../database.ts';
import { uuidArray } from '../pg-array.ts';
import type { ReceivedBatch } from './batch.ts';

/** First half of the advisory lock's key; the second is the province. */
const arrivals = 7_301_966;

/**
 * A change that must wait for its tube or rapid test and the one that arrives at the same moment would not see each other, and the change would wait
 * for ever. So whoever brings one shares this lock, and whoever has a change of an unknown one has it alone (docs/sync.md, O3). Taken
 * before anything else of the batch, so that nobody who waits for it holds what another one needs.
 */
export async function lockArrivals(tx: Tx, batch: ReceivedBatch): Promise<void> {
  const isAlone = await changesUnknown(tx, batch);
  const lock = sql.raw(isAlone ? 'pg_advisory_xact_lock' : 'pg_advisory_xact_lock_shared');
  await sql`select ${lock}(${arrivals}, ${batch.province})`.execute(tx);
}

async function changesUnknown(tx: Tx, { province, lines }: ReceivedBatch): Promise<boolean> {
  const changed = lines.flatMap(({ intent }) => (intent ? changedBy(intent) : []));
  if (changed.length === 0) return false;
  const brought = new Set(lines.map(({ id }) => id));
  const others = changed.filter((tube) => !brought.has(tube));
  const { rows } = await sql`
    select from unnest(${uuidArray(others)}::uuid[]) as wanted (id)
    where not exists (select from tube where tube.province = ${province} and tube.id = wanted.id)
      and not exists (select from rapid_test t where t.province = ${province} and t.id = wanted.id)
      and not exists (select from slip where slip.province = ${province} and slip.id = wanted.id)
    limit 1`.execute(tx);
  return rows.length > 0;
}

/** The tube, test or slip that an intent needs to be there. */
function changedBy(intent: Intent): readonly string[] {
  if (intent.name === 'tube.correct' || intent.name === 'tube.void') return [intent.args.tube];
  if (intent.name === 'slip.void') return [intent.args.issue];
  return intent.name === 'rapid.read' || intent.name === 'rapid.void' ? [intent.args.test] : [];
}
