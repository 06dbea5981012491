import { acceptAnswer } from './accept.ts';
import { refuseRecord } from './attention.ts';
import type { BatchRow, FieldDatabase } from './database.ts';
import { readMeta, writeMeta } from './meta.ts';
import { mostSetAsideInARow, type SendCause } from './policy.ts';
import type { Ports } from './ports.ts';
import { postBatch } from './post.ts';
import { requeueKept } from './requeue.ts';
import { nextBatch, splitBatch } from './seal.ts';

export type SendStep =
  | { readonly kind: 'idle' }
  /** A batch was answered, cut in two or put aside: go on at once. */
  | { readonly kind: 'moved' }
  | { readonly kind: 'failed'; readonly cause: SendCause; readonly retryAfter?: number | undefined };

/** What one sender remembers between its steps: single records refused in a row. */
export interface SenderMemory {
  refusedInARow: number;
}

/**
 * One step of sending: one batch, one request, one answer (docs/sync.md, D3 to D5). Every state it can be interrupted in is a state
 * that the next step starts from.
 */
export async function sendOnce(
  db: FieldDatabase,
  ports: Pick<Ports, 'now' | 'random' | 'fetch'>,
  memory: SenderMemory,
): Promise<SendStep> {
  await requeueKept(db);
  const batch = await nextBatch(db, ports);
  if (!batch) return { kind: 'idle' };
  const result = await postBatch(ports.fetch, batch);
  if (result.kind === 'answered') {
    await acceptAnswer(db, batch, result.answer, ports.now());
    memory.refusedInARow = 0;
    return { kind: 'moved' };
  }
  if (result.cause === 'refused-batch' && (await makeWay(db, ports, batch, memory))) return { kind: 'moved' };
  return result;
}

/** Notes why nothing is being sent; `since` stays at the first failure in a row. */
export async function noteFailure(db: FieldDatabase, cause: SendCause, now: number): Promise<void> {
  await db.transaction('rw', db.meta, async () => {
    const sending = await readMeta(db, 'sending');
    if (sending.cause === cause) return;
    await writeMeta(db, 'sending', { ...sending, cause, failingSince: sending.failingSince ?? now });
  });
}

/** Notes that the service was reached and, when nothing waits, that the count of this drain starts over. */
export async function noteReached(db: FieldDatabase, now: number): Promise<void> {
  await db.transaction('rw', db.meta, async () => {
    const sending = await readMeta(db, 'sending');
    const { waiting } = await readMeta(db, 'counters');
    await writeMeta(db, 'sending', {
      cause: undefined,
      failingSince: undefined,
      lastSuccessAt: now,
      drained: waiting === 0 ? 0 : sending.drained,
    });
  });
}

/** Narrows a refused batch down to its bad record. Answers false when so many are refused that the records are not to blame. */
async function makeWay(
  db: FieldDatabase,
  ports: Pick<Ports, 'now' | 'random'>,
  batch: BatchRow,
  memory: SenderMemory,
): Promise<boolean> {
  if (batch.last > batch.first) {
    await splitBatch(db, ports, batch);
    return true;
  }
  if (memory.refusedInARow >= mostSetAsideInARow) return false;
  memory.refusedInARow += 1;
  await refuseRecord(db, batch, 'refused', ports.now());
  return true;
}
