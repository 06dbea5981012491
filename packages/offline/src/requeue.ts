import { countShifts } from './accept.ts';
import { unpackLines } from './bytes.ts';
import type { FieldDatabase } from './database.ts';
import { rowOf } from './intent.ts';
import { count, readMeta } from './meta.ts';
import { keepMs } from './policy.ts';

/**
 * Puts back into the outbox what was acknowledged under another epoch: the database was restored and may have lost it (docs/sync.md,
 * L3). One transaction per batch, so a crash in between continues at the next start. What the server still has, it recognises by id.
 */
export async function requeueKept(db: FieldDatabase): Promise<void> {
  const { epoch } = await readMeta(db, 'feed');
  if (epoch === undefined) return;
  for (;;) {
    const batch = await db.kept.where('epoch').notEqual(epoch).first();
    if (!batch) return;
    const rows = (await unpackLines(batch.bytes)).map(rowOf);
    await db.transaction('rw', [db.meta, db.shift, db.outbox, db.kept], async () => {
      await db.kept.delete(batch.id);
      await db.outbox.bulkPut(rows);
      await countShifts(db, rows, -1);
      await count(db, { waiting: rows.length, sent: -rows.length });
    });
  }
}

/** Lets go of batches that were acknowledged more than 14 days ago (promise 5). */
export async function pruneKept(db: FieldDatabase, now: number): Promise<void> {
  await db.kept
    .where('at')
    .below(now - keepMs)
    .delete();
}
