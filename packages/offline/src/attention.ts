import { asks, forget, pay } from './accept.ts';
import type { BatchRow, FieldDatabase } from './database.ts';
import { type Recorded, Refusal, saved } from './failure.ts';
import { rowOf } from './intent.ts';
import { count } from './meta.ts';
import { rowsOf } from './seal.ts';

/**
 * Puts a single record aside that the service would not take, so that it never holds up the next (docs/sync.md, D7). It is not lost:
 * it stays with its cause and can be sent again.
 */
export async function refuseRecord(
  db: FieldDatabase,
  batch: BatchRow,
  cause: string,
  now: number,
): Promise<void> {
  await db.transaction('rw', [db.meta, db.outbox, db.batch, db.attention], async () => {
    const rows = await rowsOf(db, batch);
    for (const { id, seq, line } of rows) {
      await pay(db, { id, seq, line, state: 'refused', cause, at: now, setAside: false });
    }
    await db.outbox.bulkDelete(rows.map((row) => row.seq));
    await db.batch.delete(batch.id);
    await count(db, { waiting: -rows.length });
  });
}

/** Sends a refused record again, under its own id and number. A record that the server has needs a correction instead. */
export function retryRecord(db: FieldDatabase, id: string): Promise<Recorded<void>> {
  return saved(() =>
    db.transaction('rw', [db.meta, db.outbox, db.attention], async () => {
      const row = await db.attention.get(id);
      if (row?.state !== 'refused') throw new Refusal('tube_unknown');
      await forget(db, row);
      await db.outbox.put(rowOf(row.line));
      await count(db, { waiting: 1 });
    }),
  );
}

/** The record was seen and stays as it is; it no longer counts as open and is still here (promise 3). */
export function setRecordAside(db: FieldDatabase, id: string): Promise<Recorded<void>> {
  return saved(() =>
    db.transaction('rw', [db.meta, db.attention], async () => {
      const row = await db.attention.get(id);
      if (!row) throw new Refusal('tube_unknown');
      if (asks(row)) await count(db, { attention: -1 });
      await db.attention.put({ ...row, setAside: true });
    }),
  );
}
