import { type Outcome, outcomeLetter } from '@mauxn/domain';
import type { PushAnswer } from '@mauxn/wire';
import type { AttentionRow, BatchRow, FieldDatabase, OutboxRow } from './database.ts';
import { count, readMeta, writeMeta } from './meta.ts';
import { rowsOf } from './seal.ts';

/**
 * Takes an answered batch out of the outbox: one transaction that also keeps its bytes for a restore (promise 5), counts what was
 * acknowledged (docs/sync.md, D6) and puts aside what was not simply applied (D7). An answer that came before changes nothing.
 *
 * What does not wait for each other is asked for at once, whatever the number of records: a save at the screen waits for this
 * transaction, and each request one after the other would cost it about 2 ms.
 */
export async function acceptAnswer(
  db: FieldDatabase,
  batch: BatchRow,
  answer: PushAnswer,
  now: number,
): Promise<void> {
  const stores = [db.meta, db.shift, db.outbox, db.batch, db.kept, db.attention];
  await db.transaction('rw', stores, async () => {
    const [sealed, rows] = await Promise.all([db.batch.get(batch.id), rowsOf(db, batch)]);
    if (!sealed) return;
    const known = await db.attention.bulkGet(rows.map((row) => row.id));
    const before = known.filter((row) => row !== undefined);
    const after = rows.flatMap((row) => attentionOf(row, row.seq - batch.first, answer, now));
    const attention = after.filter(asks).length - before.filter(asks).length;
    await Promise.all([
      db.outbox.where('seq').between(batch.first, batch.last, true, true).delete(),
      db.batch.delete(batch.id),
      db.kept.put({ ...batch, epoch: answer.epoch, at: now }),
      db.attention.bulkDelete(before.map((row) => row.id)),
      db.attention.bulkPut(after),
      countShifts(db, rows, 1),
      count(db, { waiting: -rows.length, sent: rows.length, attention }),
      noteSuccess(db, rows.length, now),
      noteEpoch(db, answer.epoch),
    ]);
  });
}

/** The tubes acknowledged of each shift, up or down by these. */
export async function countShifts(db: FieldDatabase, rows: readonly OutboxRow[], by: 1 | -1): Promise<void> {
  const perShift = Map.groupBy(rows, (row) => row.shift);
  const one = async (id: string | undefined, { length }: readonly OutboxRow[]) => {
    const shift = id === undefined ? undefined : await db.shift.get(id);
    if (shift) await db.shift.put({ ...shift, acknowledged: shift.acknowledged + by * length });
  };
  await Promise.all([...perShift].map(([id, tubes]) => one(id, tubes)));
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

/** The row of a record that was not simply applied; none for one that was. */
function attentionOf(row: OutboxRow, line: number, answer: PushAnswer, now: number): AttentionRow[] {
  const outcome = outcomeOfLetter.get(answer.outcomes.charAt(line));
  if (!outcome || outcome === 'applied') return [];
  const exception = answer.exceptions.find((other) => other.line === line);
  const { cause = 'unknown_intent', detail } = exception ?? {};
  const { id, seq } = row;
  return [{ id, seq, line: row.line, state: outcome, cause, detail, at: now, setAside: false }];
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
