import type { Cause } from '@mauxn/domain';
import type { IntentOf } from '@mauxn/wire';
import { sql } from 'kysely';
import type { Tx } from '../database.ts';
import { timestampArray, uuidArray } from '../pg-array.ts';
import type { ReceivedBatch } from '../sync/batch.ts';

export type SlipVoid = IntentOf<'slip.void'>;

/**
 * Takes slips of this site back. Of several voids the earliest stands, so their order does not matter.
 * @returns those that were not applied, each with its cause
 */
export async function voidSlips(
  tx: Tx,
  { province, site }: Pick<ReceivedBatch, 'province' | 'site'>,
  voids: readonly SlipVoid[],
): Promise<readonly (readonly [id: string, cause: Cause])[]> {
  if (voids.length === 0) return [];
  const { rows } = await sql<{ id: string; site: string }>`/* slip.void */
    with found as materialized (
      select id, site from slip
      where province = ${province} and id = any(${uuidArray(voids.map(({ args }) => args.issue))}::uuid[])
      order by id for update
    ), input as (
      select issue, min(at) as at from unnest(
        ${uuidArray(voids.map(({ args }) => args.issue))}::uuid[], ${timestampArray(voids.map(({ at }) => at))}::timestamptz[]
      ) as i (issue, at) group by issue
    ), voided as (
      update slip set voided_at = least(slip.voided_at, input.at)
      from found join input on input.issue = found.id
      where slip.province = ${province} and slip.id = found.id and found.site = ${site}
    )
    select id, site from found`.execute(tx);
  const sites = new Map(rows.map((row) => [row.id, row.site]));
  return voids.flatMap(({ id, args }): (readonly [string, Cause])[] => {
    const owner = sites.get(args.issue);
    if (owner === site) return [];
    return [[id, owner === undefined ? 'slip_unknown' : 'wrong_site']];
  });
}

/** Keeps voids whose slip has not arrived; it applies them when it does. */
export async function holdVoids(tx: Tx, province: number, voids: readonly SlipVoid[]): Promise<void> {
  if (voids.length === 0) return;
  await tx
    .insertInto('held')
    .values(
      voids.map((one) => ({
        province,
        waits_for: one.args.issue,
        intent: one.id,
        body: JSON.stringify(one),
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
