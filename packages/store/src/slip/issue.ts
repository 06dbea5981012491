import type { Cause } from '@mauxn/domain';
import type { IntentOf } from '@mauxn/wire';
import { sql } from 'kysely';
import type { Tx } from '../database.ts';
import { textArray, timestampArray, uuidArray } from '../pg-array.ts';
import type { ReceivedBatch } from '../sync/batch.ts';
import { slipHash } from './slip-hash.ts';

type SlipIssue = IntentOf<'slip.issue'>;

/**
 * Writes all slips that a batch issues. An id belongs to the slip that came first; another one with the same id is in the state without
 * it, and flagged: somebody copied a slip, or a random source is broken.
 */
export async function insertSlips(
  tx: Tx,
  batch: Pick<ReceivedBatch, 'province' | 'site' | 'device'>,
  issues: readonly SlipIssue[],
): Promise<readonly (readonly [id: string, cause: Cause])[]> {
  if (issues.length === 0) return [];
  const { rows } = await sql<{ id: string }>`/* slip.issue */
    with input as materialized (
      select * from unnest(${columnsOf(issues)})
        as i (id, slip_hash, help, number, campaign, shift, actor, issued_at)
    ), first as (
      insert into slip (province, id, slip_hash, help, number, site, campaign, shift, device, actor, issued_at)
      select ${batch.province}, i.id, decode(i.slip_hash, 'hex'), i.help, i.number, ${batch.site}, i.campaign, i.shift,
        ${batch.device}, i.actor, i.issued_at
      -- In one order, whoever brings them: two batches with the same slips must not wait for each other in a circle.
      from input i order by i.slip_hash, i.id
      on conflict (province, slip_hash) where holds_id do nothing
      returning id
    )
    select id from input where id not in (select id from first)`.execute(tx);
  const taken = new Set(rows.map(({ id }) => id));
  await insertTaken(
    tx,
    batch,
    issues.filter(({ id }) => taken.has(id)),
  );
  return [...taken].map((id) => [id, 'slip_taken'] as const);
}

async function insertTaken(
  tx: Tx,
  { province, site, device }: Pick<ReceivedBatch, 'province' | 'site' | 'device'>,
  issues: readonly SlipIssue[],
): Promise<void> {
  if (issues.length === 0) return;
  await tx
    .insertInto('slip')
    .values(
      issues.map(({ id, actor, at, args: { slip, help, number, campaign, shift } }) => ({
        province,
        id,
        slip_hash: slipHash(slip),
        holds_id: false,
        help,
        number,
        site,
        campaign,
        shift,
        device,
        actor,
        issued_at: new Date(at),
      })),
    )
    .execute();
}

function columnsOf(issues: readonly SlipIssue[]) {
  return sql.join([
    sql`${uuidArray(issues.map(({ id }) => id))}::uuid[]`,
    sql`${textArray(issues.map(({ args }) => slipHash(args.slip).toString('hex')))}::text[]`,
    sql`${textArray(issues.map(({ args }) => args.help))}::text[]`,
    sql`${textArray(issues.map(({ args }) => args.number))}::text[]`,
    sql`${uuidArray(issues.map(({ args }) => args.campaign))}::uuid[]`,
    sql`${uuidArray(issues.map(({ args }) => args.shift))}::uuid[]`,
    sql`${uuidArray(issues.map(({ actor }) => actor))}::uuid[]`,
    sql`${timestampArray(issues.map(({ at }) => at))}::timestamptz[]`,
  ]);
}
