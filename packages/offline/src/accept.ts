import { type Outcome, outcomeLetter } from '@mauxn/domain';
import type { PushAnswer } from '@mauxn/wire';
import type { AttentionRow, BatchRow, FieldDatabase, OutboxRow } from './database.ts';
import { count, readMeta, writeMeta } from './meta.ts';
import { rowsOf } from './seal.ts';

/**
 * Takes an answered batch out of the outbox: one transaction that also keeps its bytes for a restore (promise 5), counts what was
 * acknowledged (docs/sync.md, D6) and puts aside what was not simply applied (D7). An answer that came before changes nothing.
 */
export async function acceptAnswer(
  db: FieldDatabase,
  batch: BatchRow,
  answer: PushAnswer,
  now: number,
): Promise<void> {
  const stores = [db.meta, db.shift, db.outbox, db.batch, db.kept, db.attention];
  await db.transaction('rw', stores, async () => {
    if (!(await db.batch.get(batch.id))) return;
    const rows = await rowsOf(db, batch);
    await db.outbox.where('seq').between(batch.first, batch.last, true, true).delete();
    await db.batch.delete(batch.id);
    await db.kept.put({ ...batch, epoch: answer.epoch, at: now });
    await takeOutcomes(db, batch, rows, answer, now);
    await countShifts(db, rows, 1);
    await count(db, { waiting: -rows.length, sent: rows.length });
    await noteSuccess(db, rows.length, now);
    await noteEpoch(db, answer.epoch);
  });
}

/** The tubes acknowledged of each shift, up or down by these. */
export async function countShifts(db: FieldDatabase, rows: readonly OutboxRow[], by: 1 | -1): Promise<void> {
  const perShift = Map.groupBy(rows, (row) => row.shift);
  for (const [id, { length }] of perShift) {
    const shift = id === undefined ? undefined : await db.shift.get(id);
    if (shift) await db.shift.put({ ...shift, acknowledged: shift.acknowledged + by * length });
  }
}

/** Another epoch means a restored database: the feed starts over, and what is kept is sent again (L3, `requeueKept`). */
export async function noteEpoch(db: FieldDatabase, epoch: string): Promise<void> {
  const feed = await readMeta(db, 'feed');
  if (feed.epoch !== epoch) await writeMeta(db, 'feed', { epoch, cursor: '0' });
}

async function noteSuccess(db: FieldDatabase, drained: number, now: number): Promise<void> {
  const sending = await readMeta(db, 'sending');
  await writeMeta(db, 'sending', {
    cause: undefined,
    failingSince: undefined,
    lastSuccessAt: now,
    drained: sending.drained + drained,
  });
}

const outcomeOfLetter = new Map(
  // `Object.entries` forgets the key type; the table is closed.
  (Object.entries(outcomeLetter) as [Outcome, string][]).map(([outcome, letter]) => [letter, outcome]),
);

async function takeOutcomes(
  db: FieldDatabase,
  batch: BatchRow,
  rows: readonly OutboxRow[],
  answer: PushAnswer,
  now: number,
): Promise<void> {
  for (const row of rows) {
    const line = row.seq - batch.first;
    const outcome = outcomeOfLetter.get(answer.outcomes.charAt(line));
    const known = await db.attention.get(row.id);
    if (known) await forget(db, known);
    if (!outcome || outcome === 'applied') continue;
    const exception = answer.exceptions.find((other) => other.line === line);
    await pay(db, {
      id: row.id,
      seq: row.seq,
      line: row.line,
      state: outcome,
      cause: exception?.cause ?? 'unknown_intent',
      detail: exception?.detail,
      at: now,
      setAside: false,
    });
  }
}

/** Puts a record before a person. A held one waits on the server for another record and asks nothing of anybody. */
export async function pay(db: FieldDatabase, row: AttentionRow): Promise<void> {
  await db.attention.put(row);
  if (asks(row)) await count(db, { attention: 1 });
}

/** Takes the row of a settled record away; the server has the record. */
export async function forget(db: FieldDatabase, row: AttentionRow): Promise<void> {
  await db.attention.delete(row.id);
  if (asks(row)) await count(db, { attention: -1 });
}

export function asks(row: AttentionRow): boolean {
  return row.state !== 'held' && !row.setAside;
}
