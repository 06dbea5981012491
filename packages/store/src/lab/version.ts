import type { ResultValue, TestMethod, TubeState } from '@mauxn/domain';
import type { BenchQueue } from '@mauxn/wire';
import { sql } from 'kysely';
import type { Tx } from '../database.ts';
import type { BenchActor, BenchScope } from './scope.ts';
import { moveTubes, tubeAfter } from './tube-moves.ts';

export interface EnteredResult {
  readonly id: string;
  readonly reception: string;
  readonly value: ResultValue;
  readonly ct: number | null;
  readonly method: TestMethod;
}

export interface LockedReception {
  readonly id: string;
  readonly stage: Exclude<BenchQueue, 'all'>;
  readonly releasedResult: string | null;
  readonly tube: string | null;
  readonly tubeState: TubeState | null;
}

/** Every act on a tube at the bench holds its reception first: results and the tube's states change under this lock only. */
export async function lockReception(
  tx: Tx,
  { province, lab }: BenchScope,
  id: string,
): Promise<LockedReception | undefined> {
  const row = await tx
    .selectFrom('reception')
    .select(['id', 'stage', 'released_result as releasedResult', 'tube'])
    .where((eb) => eb.and({ province, lab, id }))
    .forUpdate()
    .executeTakeFirst();
  if (!row) return undefined;
  const tube = await tx
    .selectFrom('tube')
    .select('state')
    .where('province', '=', province)
    .where('id', '=', row.tube)
    .executeTakeFirst();
  return { ...row, tubeState: tube?.state ?? null };
}

/** Whether a result of this id is there: this very entry of the same person, another one, or none. */
export async function findSameVersion(
  tx: Tx,
  { province, actor }: BenchActor,
  { id, reception, value, ct, method }: EnteredResult,
): Promise<'same' | 'other' | undefined> {
  const { rows } = await sql<{ same: boolean }>`
    select (reception, value, method, entered_by) = (${reception}, ${value}, ${method}, ${actor})
      and ct is not distinct from round(${ct}::numeric, 2) as same
    from result where province = ${province} and id = ${id}`.execute(tx);
  return rows[0] && (rows[0].same ? 'same' : 'other');
}

/** Adds the next version of a tube's result, to be reviewed. @returns false when the id was taken at the same moment */
export async function addVersion(
  tx: Tx,
  { province, actor, at }: BenchActor,
  reception: LockedReception,
  entry: EnteredResult & { readonly reason: string | null },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into result
      (province, id, reception, version, value, ct, method, state, entered_by, entered_at, reason)
    select ${province}, ${entry.id}, ${reception.id}, coalesce(max(version), 0) + 1, ${entry.value},
      ${entry.ct}::numeric, ${entry.method}, 'entered', ${actor}, ${at}, ${entry.reason}
    from result where province = ${province} and reception = ${reception.id}
    on conflict do nothing`.execute(tx);
  if (numAffectedRows !== 1n) return false;
  await tx
    .updateTable('reception')
    .set({ open_result: entry.id, stage: 'to-review' })
    .where((eb) => eb.and({ province, id: reception.id }))
    .execute();
  await moveTubes(tx, province, [reception.tube], tubeAfter.enter);
  return true;
}
