import { type Cause, outcomeOfCause } from '@mauxn/domain';
import type { Intent, IntentOf } from '@mauxn/wire';
import { sql } from 'kysely';
import type { Tx } from '../database.ts';
import { uuidArray } from '../pg-array.ts';
import type { ReceivedBatch } from '../sync/batch.ts';
import { setOutcomes } from '../sync/log.ts';
import { tellField } from '../sync/pull.ts';
import { insertSlips } from './issue.ts';
import { holdVoids, type SlipVoid, voidSlips } from './void.ts';

export interface SlipIntents {
  readonly issues: readonly IntentOf<'slip.issue'>[];
  readonly voids: readonly SlipVoid[];
}

/**
 * Applies what a batch says of slips: the issued ones, those taken back, then what waited for one of them (docs/sync.md, O3).
 * @returns those of the batch that were not simply applied
 */
export async function applySlips(
  tx: Tx,
  batch: ReceivedBatch,
  { issues, voids }: SlipIntents,
): Promise<readonly (readonly [id: string, cause: Cause])[]> {
  const taken = await insertSlips(tx, batch, issues);
  const refused = [...taken, ...(await voidSlips(tx, batch, voids))];
  const unknown = new Set(refused.filter(([, cause]) => cause === 'slip_unknown').map(([id]) => id));
  await holdVoids(
    tx,
    batch.province,
    voids.filter(({ id }) => unknown.has(id)),
  );
  await setOutcomes(tx, batch.province, refused);
  if (issues.length > 0)
    await releaseHeld(
      tx,
      batch.province,
      issues.map(({ id }) => id),
    );
  return refused;
}

async function releaseHeld(tx: Tx, province: number, issues: readonly string[]): Promise<void> {
  const { rows } = await sql<{ body: Intent; site: string }>`/* slip.release */
    with freed as (
      delete from held where province = ${province} and waits_for = any(${uuidArray(issues)}::uuid[])
      returning body
    )
    select body, device.site from freed join device on device.id = (body->>'device')::uuid`.execute(tx);
  for (const [site, freed] of Map.groupBy(rows, (row) => row.site)) {
    const voids = freed.flatMap(({ body }) => (body.name === 'slip.void' ? [body] : []));
    const causes = new Map(await voidSlips(tx, { province, site }, voids));
    const outcomes = voids.map(({ id }) => [id, causes.get(id) ?? null] as const);
    await setOutcomes(tx, province, outcomes);
    for (const [intent, cause] of outcomes) {
      const outcome = cause ? outcomeOfCause[cause] : 'applied';
      await tellField(tx, province, site, { kind: 'outcome', intent, outcome, ...(cause && { cause }) });
    }
  }
}
