import type { Cause, OutcomeLetter } from '@mauxn/domain';
import type { Intent, PushAnswer } from '@mauxn/wire';
import { type Selectable, sql } from 'kysely';
import type { Database, Tx } from '../database.ts';
import type { SyncTables } from './table.ts';

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

/** A line that says at least which intent it is. */
export interface ReadableLine extends ReadLine {
  readonly id: string;
  readonly seq: number;
  /** Where it lies in the batch, from 0. */
  readonly place: number;
}

/** What became of one line. */
export interface LineOutcome {
  readonly letter: OutcomeLetter;
  readonly cause?: Cause | undefined;
  readonly detail?: string | undefined;
}

export type Receipt = Pick<PushAnswer, 'outcomes' | 'exceptions'>;

/** What the log holds under a batch's id: these very bytes with their answer, other bytes, or nothing. */
export type KnownBatch = { readonly receipt: Receipt } | 'other-content' | undefined;

/** Looks a batch up before anything of it is parsed (docs/sync.md, P2). */
export async function findBatch(
  db: Database,
  key: Pick<ReceivedBatch, 'province' | 'id' | 'device' | 'sha256'>,
): Promise<KnownBatch> {
  const { rows } = await sql<
    Pick<Selectable<SyncTables['batch']>, 'device' | 'sha256' | 'outcomes' | 'exceptions'>
  >`/* batch.find */
    select device, sha256, outcomes, exceptions from batch
    where province = ${key.province} and id = ${key.id}`.execute(db);
  const [row] = rows;
  if (!row) return undefined;
  if (row.device !== key.device || !row.sha256.equals(key.sha256)) return 'other-content';
  return { receipt: { outcomes: row.outcomes, exceptions: row.exceptions } };
}

/** Other bytes came under the same batch id at the same moment. Nothing of this batch was kept: it is taken anew under another id. */
export class BatchIdTaken extends Error {}

/**
 * Closes the log of a batch: its bytes with the outcome of every line, the audit row, the device's last contact, and the codes that
 * other devices must know, in one statement. The same batch on its way twice at once is logged once.
 * @throws BatchIdTaken
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
  const { rows } = await sql<{ logged: boolean }>`/* batch.log */
    with logged as (
      insert into batch (province, id, device, actor, sha256, outcomes, exceptions, body)
      values (${batch.province}, ${batch.id}, ${batch.device}, ${batch.actor}, ${batch.sha256},
        ${receipt.outcomes}, ${JSON.stringify(receipt.exceptions)}, ${batch.body})
      on conflict do nothing
      returning id
    ), audited as (
      insert into audit (actor, action, subject, subjects)
      select ${batch.actor}::uuid, 'field.push', 'batch', array[id] from logged
    ), seen as (
      update device set last_seen_at = now(), state = 'active' where id = ${batch.device} and state <> 'revoked'
    ), told as (
      insert into change (province, site, body)
      select ${batch.province}, null, ${JSON.stringify(change)}::jsonb where ${usedCodes.length > 0}
    )
    select exists (select from logged) as logged`.execute(tx);
  if (!rows[0]?.logged && (await findBatch(tx, batch)) === 'other-content') throw new BatchIdTaken();
}
