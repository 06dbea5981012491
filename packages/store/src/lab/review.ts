import type { BulkAnswer } from '@mauxn/wire';
import { sql } from 'kysely';
import type { Tx } from '../database.ts';
import { uuidArray } from '../pg-array.ts';
import { answerOf, type BulkAct, type JudgedResult, judge } from './judge.ts';
import type { BenchActor } from './scope.ts';
import { moveTubes, tubeAfter } from './tube-moves.ts';

const reviewing: BulkAct = { to: 'reviewed', tube: () => tubeAfter.review };
const returning: BulkAct = {
  to: 'returned',
  tube: ({ standing }) => (standing ? tubeAfter.returnAmendment : tubeAfter.return),
};

/** A second person finds these results right: they may be released. */
export async function reviewResults(tx: Tx, by: BenchActor, ids: readonly string[]): Promise<BulkAnswer> {
  const judgement = await judge(tx, by, ids, reviewing);
  const { allowed } = judgement;
  await markResults(tx, by, allowed, 'reviewed', null);
  await sql`
    update reception set stage = 'to-release'
    where province = ${by.province} and id = any(${receptionsOf(allowed)}::uuid[])`.execute(tx);
  await moveTubes(tx, by.province, tubesOf(allowed), tubeAfter.review);
  return answerOf(judgement);
}

/**
 * A second person finds these results wrong: the tube waits for another entry, which sees the reason. An amendment that is returned is
 * over; what was released before stands, and can be amended anew.
 */
export async function returnResults(
  tx: Tx,
  by: BenchActor,
  ids: readonly string[],
  reason: string,
): Promise<BulkAnswer> {
  const judgement = await judge(tx, by, ids, returning);
  const { allowed } = judgement;
  await markResults(tx, by, allowed, 'returned', reason);
  await sql`
    update reception set
      stage = case when released_result is null then 'to-enter' else 'released' end,
      open_result = case when released_result is null then open_result end
    where province = ${by.province} and id = any(${receptionsOf(allowed)}::uuid[])`.execute(tx);
  const amendments = allowed.filter(({ standing }) => standing !== null);
  const entries = allowed.filter(({ standing }) => standing === null);
  await moveTubes(tx, by.province, tubesOf(entries), tubeAfter.return);
  await moveTubes(tx, by.province, tubesOf(amendments), tubeAfter.returnAmendment);
  return answerOf(judgement);
}

async function markResults(
  tx: Tx,
  { province, actor, at }: BenchActor,
  results: readonly JudgedResult[],
  state: 'reviewed' | 'returned',
  reason: string | null,
): Promise<void> {
  await sql`
    update result set state = ${state}, reviewed_by = ${actor}, reviewed_at = ${at},
      reason = coalesce(${reason}::text, reason)
    where province = ${province} and id = any(${uuidArray(results.map(({ id }) => id))}::uuid[])`.execute(tx);
}

function receptionsOf(results: readonly JudgedResult[]): Buffer {
  return uuidArray(results.map(({ reception }) => reception));
}

function tubesOf(results: readonly JudgedResult[]) {
  return results.map(({ tube }) => tube);
}
