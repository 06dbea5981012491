import { sql } from 'kysely';
import type { Tx } from '../database.ts';
import { uuidArray } from '../pg-array.ts';
import type { LineOutcome, ReceivedBatch } from './batch.ts';
import { setOutcomes } from './log.ts';
import type { TubeLine } from './tubes.ts';

/**
 * Keeps tubes whose code another tube holds: they are in the state without the right to the code, and a conflict waits for a person
 * (docs/sync.md, M4).
 */
export async function contestTubes(
  tx: Tx,
  batch: ReceivedBatch,
  contested: readonly TubeLine[],
): Promise<ReadonlyMap<string, LineOutcome>> {
  const outcomes = new Map<string, LineOutcome>();
  for (const { line, intent } of contested) {
    const { args } = intent;
    await tx
      .insertInto('tube')
      .values({
        province: batch.province,
        id: line.id,
        code: args.code,
        kind: args.kind,
        site: batch.site,
        campaign: args.campaign,
        shift: args.shift,
        device: batch.device,
        actor: intent.actor,
        sampled_at: new Date(intent.at),
        holds_code: false,
        void_reason: null,
      })
      .execute();
    outcomes.set(line.id, {
      letter: 'f',
      cause: 'tube_code_taken',
      detail: await openConflict(tx, batch.province, line.id, args.code),
    });
  }
  await setOutcomes(
    tx,
    batch.province,
    [...outcomes.keys()].map((id) => [id, 'tube_code_taken'] as const),
  );
  return outcomes;
}

/** Opens the conflict of one tube. @returns where and when the code was bound first, for the sampler to read */
export async function openConflict(
  tx: Tx,
  province: number,
  tube: string,
  code: string,
): Promise<string | undefined> {
  const { rows } = await sql<{ holder: string; site: string; sampled_at: Date }>`
    with holder as (
      select tube.id, site.name, tube.sampled_at from tube join site on site.id = tube.site
      where tube.province = ${province} and tube.code = ${code} and tube.holds_code
    ), opened as (
      insert into conflict (province, id, kind, code, tube, holder)
      values (${province}, ${tube}, 'tube-code-taken', ${code}, ${tube}, (select id from holder))
      on conflict do nothing
    )
    select id as holder, name as site, sampled_at from holder`.execute(tx);
  const holder = rows[0];
  return holder && `${code} · ${holder.site} · ${holder.sampled_at.toISOString()}`;
}

/** Codes among these tubes' that more than one record claims. */
export async function findContested(
  tx: Tx,
  province: number,
  tubes: readonly string[],
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`
    select tube.id from tube
    join conflict on conflict.province = tube.province and conflict.code = tube.code and conflict.resolved_at is null
    where tube.province = ${province} and tube.id = any(${uuidArray(tubes)}::uuid[])`.execute(tx);
  return new Set(rows.map((row) => row.id));
}
