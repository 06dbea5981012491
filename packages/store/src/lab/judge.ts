import {
  canMove,
  type ResultState,
  type ResultValue,
  resultMoves,
  type TubeKind,
  type TubeState,
} from '@mauxn/domain';
import type { BulkAnswer } from '@mauxn/wire';
import { sql } from 'kysely';
import type { Tx } from '../database.ts';
import { uuidArray } from '../pg-array.ts';
import { contested } from './bench-rows.ts';
import type { BenchActor, BenchScope } from './scope.ts';
import { canReach } from './tube-moves.ts';

/** A result of a bulk act with what decides about it. */
export interface JudgedResult {
  readonly id: string;
  readonly reception: string;
  readonly state: ResultState;
  readonly value: ResultValue;
  readonly reason: string | null;
  readonly enteredBy: string;
  /** The version that this one would replace. */
  readonly standing: string | null;
  readonly tube: string | null;
  readonly kind: TubeKind | null;
  readonly tubeState: TubeState | null;
  readonly contested: boolean;
}

type Refusal = BulkAnswer['refused'][number]['why'];

export interface BulkAct {
  /** State that the results go to. */
  readonly to: ResultState;
  /** State that a tube goes to, where its record is here. */
  readonly tube: (result: JudgedResult) => TubeState;
  /** What else may stand in the way. */
  readonly hindrance?: (result: JudgedResult) => Refusal | undefined;
}

export interface Judgement {
  readonly allowed: readonly JudgedResult[];
  readonly refused: BulkAnswer['refused'];
}

/**
 * Holds the receptions and tubes of these results and says of each whether the act may happen to it. Locks are taken in the order of
 * ids, receptions before tubes, so that bulk acts wait for each other instead of deadlocking; everything is read after that.
 */
export async function judge(
  tx: Tx,
  by: BenchActor,
  ids: readonly string[],
  act: BulkAct,
): Promise<Judgement> {
  await lockBench(tx, by, ids);
  const found = new Map((await readResults(tx, by, ids)).map((result) => [result.id, result]));
  const allowed: JudgedResult[] = [];
  const refused: BulkAnswer['refused'] = [];
  for (const id of new Set(ids)) {
    const result = found.get(id);
    const why = result ? refusalOf(result, by.actor, act) : 'not_found';
    if (result && !why) allowed.push(result);
    else if (why) refused.push({ id, why });
  }
  return { allowed, refused };
}

export function answerOf({ allowed, refused }: Judgement): BulkAnswer {
  return { done: allowed.map(({ id }) => id), refused };
}

/** Four eyes: whoever entered a result neither reviews, returns nor releases it. */
function refusalOf(result: JudgedResult, actor: string, act: BulkAct): Refusal | undefined {
  if (!canMove<ResultState>(resultMoves, result.state, act.to)) return 'wrong_state';
  if (result.tubeState && !canReach(result.tubeState, act.tube(result))) return 'wrong_state';
  if (result.enteredBy === actor) return 'own_entry';
  return act.hindrance?.(result);
}

async function lockBench(tx: Tx, { province, lab }: BenchScope, ids: readonly string[]): Promise<void> {
  const { rows } = await sql<{ tube: string | null }>`
    select tube from reception
    where province = ${province} and lab = ${lab} and id = any(array(
      select reception from result where province = ${province} and id = any(${uuidArray(ids)}::uuid[])))
    order by id for update`.execute(tx);
  const tubes = rows.flatMap(({ tube }) => (tube === null ? [] : [tube]));
  await sql`
    select from tube where province = ${province} and id = any(${uuidArray(tubes)}::uuid[])
    order by id for update`.execute(tx);
}

async function readResults(tx: Tx, { province, lab }: BenchScope, ids: readonly string[]) {
  const { rows } = await sql<JudgedResult>`
    select x.id, x.reception, x.state, x.value, x.reason, x.entered_by as "enteredBy",
      r.released_result as standing, r.tube, t.kind, t.state as "tubeState", ${contested('r')} as contested
    from result x
    join reception r on (r.province, r.id) = (x.province, x.reception)
    left join tube t on (t.province, t.id) = (r.province, r.tube)
    where x.province = ${province} and x.id = any(${uuidArray(ids)}::uuid[]) and r.lab = ${lab}`.execute(tx);
  return rows;
}
