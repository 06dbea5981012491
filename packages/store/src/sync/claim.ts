import { sql } from 'kysely';
import { writeAudit } from '../audit/audit.ts';
import { sqlState, type Tx } from '../database.ts';
import { matchReceptions } from '../lab/match.ts';
import { uuidArray } from '../pg-array.ts';

export interface Holder {
  readonly id: string;
  readonly siteName: string;
  readonly sampledAt: Date;
}

/** The tube that has the right to a code. It is held: its code does not become free before the caller is done. */
export async function findHolder(tx: Tx, province: number, code: string): Promise<Holder | undefined> {
  const { rows } = await sql<Holder>`
    select tube.id, site.name as "siteName", tube.sampled_at as "sampledAt"
    from tube join site on site.id = tube.site
    where tube.province = ${province} and tube.code = ${code} and tube.holds_code
    for update of tube`.execute(tx);
  return rows[0];
}

const uniqueViolation = '23505';

/** @returns false when another tube took the code at the same moment; the transaction goes on */
export async function takeCode(tx: Tx, province: number, tube: string, code: string): Promise<boolean> {
  await sql`savepoint take_code`.execute(tx);
  try {
    const { numAffectedRows } = await sql`
      update tube set holds_code = true
      where province = ${province} and id = ${tube} and code = ${code} and state <> 'voided'`.execute(tx);
    await sql`release savepoint take_code`.execute(tx);
    return numAffectedRows === 1n;
  } catch (error) {
    if (sqlState(error) !== uniqueViolation) throw error;
    await sql`rollback to savepoint take_code`.execute(tx);
    return false;
  }
}

/**
 * After a tube gave up its claim on a code, by a void or a correction: the first living claim that is left gets the code and the
 * reception that waits for it, and conflicts end that have nothing left to decide (docs/sync.md, M5).
 */
export async function settleCode(tx: Tx, province: number, code: string): Promise<void> {
  const claims = await lockClaims(tx, province, code);
  const [first] = claims;
  // Taken by a tube that arrives at this moment: the claims that are left stay in conflict with that one.
  if (first && !first.holds && !(await takeCode(tx, province, first.id, code))) return;
  if (first) await matchReceptions(tx, province, { code });
  const contesting = claims.length > 1 ? claims.map(({ id }) => id) : [];
  await endConflicts(tx, province, code, contesting);
}

/**
 * The living tubes that claim a code: the one that has it, then the others in the order in which they came. They are held, by id, so that
 * two changes of the same claims wait for each other. A tube that claims a code without having it is always in conflict about it.
 */
export async function lockClaims(tx: Tx, province: number, code: string) {
  const { rows } = await sql<{ id: string; holds: boolean }>`
    select id, holds from (
      select t.id, t.holds_code as holds, c.opened_at
      from tube t left join conflict c on (c.province, c.id) = (t.province, t.id)
      where t.province = ${province} and t.code = ${code} and t.state <> 'voided' and t.id = any(
        array(select id from tube where province = ${province} and code = ${code} and holds_code)
        || array(select tube from conflict where province = ${province} and code = ${code} and resolved_at is null))
      order by t.id
      for update of t
    ) held order by holds desc, opened_at, id`.execute(tx);
  return rows;
}

/** Ends the conflicts of tubes that contest the code no longer; their devices learn that what was flagged is applied (O2). */
async function endConflicts(
  tx: Tx,
  province: number,
  code: string,
  contesting: readonly string[],
): Promise<void> {
  const { rows } = await sql<{ tube: string }>`
    with ended as (
      update conflict set resolved_at = now()
      where province = ${province} and code = ${code} and resolved_at is null and kind = 'tube-code-taken'
        and tube <> all(${uuidArray(contesting)}::uuid[])
      returning tube
    ), flagged as materialized (
      select tube as id, tube from ended
      union all
      select c.id, c.tube from ended join tube_correction c on c.province = ${province} and c.tube = ended.tube
    ), decided as (
      update intent set outcome = 'a', cause = null
      where province = ${province} and id = any(array(select id from flagged)) and cause = 'tube_code_taken'
      returning id
    ), told as (
      insert into change (province, site, body)
      select ${province}, tube.site,
        jsonb_build_object('kind', 'outcome', 'intent', decided.id, 'outcome', 'applied')
      from decided join flagged using (id) join tube on tube.province = ${province} and tube.id = flagged.tube
    )
    select tube from ended`.execute(tx);
  if (rows.length === 0) return;
  const subjects = rows.map(({ tube }) => tube);
  await writeAudit(tx, { actor: null, action: 'conflict.settle', subject: 'tube', subjects });
}
