import { makeUuidV7 } from '@mauxn/domain';
import { batchLimit } from '@mauxn/wire';
import { hashOf, packLines, sizeOf } from './bytes.ts';
import type { BatchRow, FieldDatabase, OutboxRow } from './database.ts';
import type { Clock } from './ports.ts';

/**
 * The batch to send next: the oldest sealed one, or one that is sealed now from the oldest intents (docs/sync.md, T3, D3). Undefined
 * when nothing waits.
 */
export async function nextBatch(db: FieldDatabase, clock: Clock): Promise<BatchRow | undefined> {
  const sealed = await db.batch.orderBy('first').first();
  if (sealed && (await hashOf(sealed.bytes)) === sealed.sha) return sealed;
  // Bytes that the disk spoiled are made again from the outbox, which still has every intent of theirs.
  if (sealed) await db.batch.delete(sealed.id);
  const rows = cut(await db.outbox.orderBy('seq').limit(batchLimit.intents).toArray());
  const batch = await seal(clock, rows);
  if (batch) await db.batch.put(batch);
  return batch;
}

/** Cuts a batch that the service refused in two, so that one bad record is found and the rest goes through. */
export async function splitBatch(db: FieldDatabase, clock: Clock, batch: BatchRow): Promise<void> {
  const rows = await rowsOf(db, batch);
  const middle = Math.ceil(rows.length / 2);
  const halves = await Promise.all([seal(clock, rows.slice(0, middle)), seal(clock, rows.slice(middle))]);
  await db.transaction('rw', db.batch, async () => {
    await db.batch.delete(batch.id);
    await db.batch.bulkPut(halves.filter((half) => half !== undefined));
  });
}

/** The intents of a batch that are still unacknowledged. */
export function rowsOf(db: FieldDatabase, batch: BatchRow): Promise<OutboxRow[]> {
  return db.outbox.where('seq').between(batch.first, batch.last, true, true).toArray();
}

/**
 * The longest beginning that fits a batch and has no gap in `seq`. Without gaps, removing the range from the outbox can never take an
 * intent along that was put back into it meanwhile.
 */
function cut(rows: readonly OutboxRow[]): OutboxRow[] {
  const taken: OutboxRow[] = [];
  let bytes = 0;
  for (const row of rows) {
    const last = taken.at(-1);
    bytes += sizeOf(row.line) + 1;
    if (last && (row.seq !== last.seq + 1 || bytes > batchLimit.bytes)) break;
    taken.push(row);
  }
  return taken;
}

async function seal(clock: Clock, rows: readonly OutboxRow[]): Promise<BatchRow | undefined> {
  const first = rows[0];
  if (!first) return undefined;
  const bytes = await packLines(rows.map((row) => row.line));
  if (bytes.length > batchLimit.sentBytes && rows.length > 1) {
    return seal(clock, rows.slice(0, Math.ceil(rows.length / 2)));
  }
  const id = makeUuidV7(clock.now(), clock.random(10));
  return { id, first: first.seq, last: rows.at(-1)?.seq ?? first.seq, bytes, sha: await hashOf(bytes) };
}
