import type { Cause, OutcomeLetter } from '@mauxn/domain';
import type { Intent, PushAnswer } from '@mauxn/wire';
import { sql } from 'kysely';
import type { Database, Tx } from '../database.ts';

/** A batch as the service received and read it. */
export interface ReceivedBatch {
  readonly province: number;
  readonly id: string;
  readonly device: string;
  readonly site: string;
  readonly siteName: string;
  /** Member of staff whose session carried the push. */
  readonly actor: string;
  readonly sha256: Buffer;
  /** The bytes as received: gzip NDJSON. */
  readonly body: Buffer;
  readonly lines: readonly ReadLine[];
  /** Milliseconds since 1970, by the service's clock. */
  readonly receivedAt: number;
}

/** One line of a batch: an intent, or why it is none. `id` is missing where not even that could be read. */
export interface ReadLine {
  readonly id?: string;
  readonly seq?: number;
  /** First eight bytes of the line's SHA-256: tells a repeat from another content under the same id (docs/sync.md, P5). */
  readonly fingerprint: bigint;
  readonly intent?: Intent;
  readonly refusal?: Cause;
}

/** What became of one line. */
export interface LineOutcome {
  readonly letter: OutcomeLetter;
  readonly cause?: Cause | undefined;
  readonly detail?: string | undefined;
}

export type Receipt = Pick<PushAnswer, 'outcomes' | 'exceptions'>;

/** The answer to these very bytes, when they were taken before (docs/sync.md, P2). */
export async function findReceipt(
  db: Database,
  key: Pick<ReceivedBatch, 'province' | 'id' | 'device' | 'sha256'>,
): Promise<Receipt | undefined> {
  return db
    .selectFrom('batch')
    .select(['outcomes', 'exceptions'])
    .where('province', '=', key.province)
    .where('id', '=', key.id)
    .where('device', '=', key.device)
    .where('sha256', '=', key.sha256)
    .executeTakeFirst();
}

/**
 * Closes the log of a batch: its bytes with the outcome of every line, the audit row, the device's last contact, and the codes that
 * other devices must know, in one statement.
 */
export async function insertBatch(
  tx: Tx,
  batch: ReceivedBatch,
  receipt: Receipt,
  usedCodes: readonly string[],
) {
  const change = {
    kind: 'tubes-used',
    site: batch.site,
    siteName: batch.siteName,
    at: batch.receivedAt,
    codes: usedCodes,
  };
  await sql`
    with logged as (
      insert into batch (province, id, device, actor, sha256, outcomes, exceptions, body)
      values (${batch.province}, ${batch.id}, ${batch.device}, ${batch.actor}, ${batch.sha256},
        ${receipt.outcomes}, ${JSON.stringify(receipt.exceptions)}, ${batch.body})
    ), audited as (
      insert into audit (actor, action, subject, subjects)
      values (${batch.actor}, 'field.push', 'batch', array[${batch.id}::uuid])
    ), seen as (
      update device set last_seen_at = now(), state = 'active' where id = ${batch.device} and state <> 'revoked'
    )
    insert into change (province, site, body)
    select ${batch.province}, null, ${JSON.stringify(change)}::jsonb where ${usedCodes.length > 0}`.execute(
    tx,
  );
}
