import { sql } from 'kysely';
import type { Tx } from '../database.ts';
import { textArray } from '../pg-array.ts';
import { matchable, receivable, tubeAfter } from './tube-moves.ts';

/**
 * Matches receptions that wait for a record with the tube that holds their code. A push that records a tube matches it itself, but a
 * reception and a push that commit at the same moment see nothing of each other: whoever looks at the bench next matches them here.
 * Receptions are locked before tubes, in the order of their ids, as every act of the bench does.
 */
export async function matchReceptions(
  tx: Tx,
  province: number,
  which: { readonly lab: string } | { readonly code: string },
): Promise<void> {
  const waiting = 'lab' in which ? sql`r.lab = ${which.lab}` : sql`r.code = ${which.code}`;
  await sql`
    with found as materialized (
      select r.id, t.id as tube
      from reception r join tube t on t.province = r.province and t.code = r.code and t.holds_code
      where r.province = ${province} and r.tube is null and ${waiting}
        and t.state = any(${textArray(matchable)}::text[])
      order by r.id
      for update
    ), matched as (
      update reception r set tube = found.tube from found where r.province = ${province} and r.id = found.id
    )
    update tube t set state = ${tubeAfter.receive} from found
    where t.province = ${province} and t.id = found.tube and t.state <> ${tubeAfter.receive}
      and t.state = any(${textArray(receivable)}::text[])`.execute(tx);
}

/** Takes a tube's record away from its reception, which waits for data again; what was released stands. */
export async function unmatchReception(tx: Tx, province: number, tube: string, code: string): Promise<void> {
  await tx
    .updateTable('reception')
    .set({ tube: null })
    .where((eb) => eb.and({ province, code, tube }))
    .where('released_result', 'is', null)
    .execute();
}

/** Holds the reception of a code, if there is one: the bench holds it before it touches the tube. */
export async function lockReceptionOf(tx: Tx, province: number, code: string): Promise<void> {
  await sql`select from reception where province = ${province} and code = ${code} for update`.execute(tx);
}
