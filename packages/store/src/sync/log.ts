import type { Cause, OutcomeLetter } from '@mauxn/domain';
import { outcomeLetter, outcomeOfCause } from '@mauxn/domain';
import { sql } from 'kysely';
import type { Tx } from '../database.ts';
import { bigintArray, integerArray, smallintArray, textArray, uuidArray } from '../pg-array.ts';
import type { ReadableLine, ReceivedBatch } from './batch.ts';

export interface LoggedIntent {
  readonly letter: OutcomeLetter;
  readonly cause?: Cause | undefined;
  readonly fingerprint: bigint;
}

/**
 * Writes a narrow row per intent before anything is applied (docs/sync.md, P3).
 * @returns the ids that the log did not know yet
 */
export async function logIntents(
  tx: Tx,
  batch: ReceivedBatch,
  lines: readonly ReadableLine[],
): Promise<ReadonlySet<string>> {
  const letters = lines.map((line) => (line.refusal ? outcomeLetter[outcomeOfCause[line.refusal]] : 'a'));
  const { rows } = await sql<{ id: string }>`
    insert into intent (province, id, device, seq, batch, line, fingerprint, outcome, cause)
    select ${batch.province}, id, ${batch.device}, seq, ${batch.id}, line, fingerprint, outcome::"char", cause
    from unnest(
      ${uuidArray(lines.map((line) => line.id))}::uuid[],
      ${integerArray(lines.map((line) => line.seq))}::int4[],
      ${smallintArray(lines.map((line) => line.place))}::int2[],
      ${bigintArray(lines.map((line) => line.fingerprint))}::int8[],
      ${textArray(letters)}::text[],
      ${textArray(lines.map((line) => line.refusal))}::text[]
    ) as input (id, seq, line, fingerprint, outcome, cause)
    on conflict do nothing
    returning id`.execute(tx);
  return new Set(rows.map((row) => row.id));
}

/** Notes that an intent was not simply applied after all. */
export async function setOutcomes(
  tx: Tx,
  province: number,
  outcomes: readonly (readonly [id: string, cause: Cause | null])[],
): Promise<void> {
  if (outcomes.length === 0) return;
  const letters = outcomes.map(([, cause]) => (cause ? outcomeLetter[outcomeOfCause[cause]] : 'a'));
  await sql`
    update intent set outcome = input.outcome::"char", cause = input.cause
    from unnest(
      ${uuidArray(outcomes.map(([id]) => id))}::uuid[],
      ${textArray(letters)}::text[],
      ${textArray(outcomes.map(([, cause]) => cause))}::text[]
    ) as input (id, outcome, cause)
    where intent.province = ${province} and intent.id = input.id`.execute(tx);
}

/** What the log says of intents that came before. */
export async function findLogged(
  tx: Tx,
  province: number,
  ids: readonly string[],
): Promise<ReadonlyMap<string, LoggedIntent>> {
  const rows = await tx
    .selectFrom('intent')
    .select(['id', 'outcome', 'cause', 'fingerprint'])
    .where('province', '=', province)
    .where(sql<boolean>`id = any(${uuidArray(ids)}::uuid[])`)
    .execute();
  return new Map(
    rows.map((row) => [
      row.id,
      { letter: row.outcome, cause: row.cause ?? undefined, fingerprint: BigInt(row.fingerprint) },
    ]),
  );
}
