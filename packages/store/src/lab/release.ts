import type { BulkAnswer } from '@mauxn/wire';
import { sql } from 'kysely';
import type { Tx } from '../database.ts';
import { uuidArray } from '../pg-array.ts';
import { writeReports } from '../report/release.ts';
import type { Release, ReleasedResults } from '../report/released.ts';
import { answerOf, type BulkAct, type JudgedResult, judge } from './judge.ts';
import type { BenchActor } from './scope.ts';
import { moveTubes, tubeAfter } from './tube-moves.ts';

const releasing: BulkAct = {
  to: 'released',
  tube: () => tubeAfter.release,
  hindrance: ({ tube, contested }) => {
    if (tube === null) return 'data_to_follow';
    return contested ? 'contested' : undefined;
  },
};

/**
 * Releases reviewed results and tells the people of their tubes, in the caller's transaction and in a fixed number of statements. A
 * version that was released before is `amended` from here on: reports, links, recalls and notices follow the new one.
 */
export async function releaseResults(
  tx: Tx,
  by: BenchActor,
  ids: readonly string[],
  links: Pick<ReleasedResults, 'linkKey' | 'linkDays'>,
): Promise<BulkAnswer> {
  const judgement = await judge(tx, by, ids, releasing);
  const { allowed } = judgement;
  if (allowed.length > 0) {
    await putInForce(tx, by, allowed);
    const tubes = allowed.map(({ tube }) => tube);
    await moveTubes(tx, by.province, tubes, tubeAfter.release);
    const releases = allowed.flatMap((result) => releaseOf(result, by.at));
    await writeReports(tx, { province: by.province, ...links, releases });
  }
  return answerOf(judgement);
}

async function putInForce(
  tx: Tx,
  { province, actor, at }: BenchActor,
  results: readonly JudgedResult[],
): Promise<void> {
  const replaced = results.flatMap(({ standing }) => (standing === null ? [] : [standing]));
  if (replaced.length > 0) {
    await sql`
      update result set state = 'amended'
      where province = ${province} and id = any(${uuidArray(replaced)}::uuid[])`.execute(tx);
  }
  await sql`
    update result set state = 'released', released_by = ${actor}, released_at = ${at}
    where province = ${province} and id = any(${uuidArray(results.map(({ id }) => id))}::uuid[])`.execute(tx);
  await sql`
    update reception set released_result = open_result, open_result = null, stage = 'released'
    where province = ${province}
      and id = any(${uuidArray(results.map(({ reception }) => reception))}::uuid[])`.execute(tx);
}

function releaseOf({ id, tube, kind, value, reason }: JudgedResult, releasedAt: Date): Release[] {
  return tube && kind ? [{ tube, kind, result: id, value, reason, releasedAt }] : [];
}
