import { randomBytes } from 'node:crypto';
import {
  canMove,
  makeUuidV7,
  type RecallReason,
  type ResultValue,
  recallMoves,
  recallStates,
} from '@mauxn/domain';
import { sql } from 'kysely';
import type { Tx } from '../database.ts';
import { textArray, uuidArray } from '../pg-array.ts';
import { outcomeOf, type ReleasedResults, type WrittenReport } from './released.ts';

/** Opens a recall for everybody who is told `retest`, and closes those whose cause was corrected away. */
export async function settleRecalls(
  tx: Tx,
  results: ReleasedResults,
  written: readonly WrittenReport[],
): Promise<void> {
  const releaseOf = new Map(results.releases.map((release) => [release.tube, release]));
  const wanted: WantedRecall[] = [];
  const settled = new Set<string>();
  for (const { tube, n } of written) {
    const release = releaseOf.get(tube);
    if (!release) continue;
    const reason = recallReasonOf[release.value];
    if (outcomeOf(release) !== 'retest' || !reason) settled.add(tube);
    else wanted.push({ id: newId(release.releasedAt), tube, n, reason, opened_at: release.releasedAt });
  }
  await closeRecalls(tx, results.province, [...settled]);
  await openRecalls(tx, results.province, wanted);
}

interface WantedRecall {
  readonly id: string;
  readonly tube: string;
  readonly n: number;
  readonly reason: RecallReason;
  readonly opened_at: Date;
}

/** Why a result asks for another swab. Only a pool's `positive` ever does (domain.md, Site pool). */
const recallReasonOf = {
  negative: null,
  positive: 'positive-pool',
  inconclusive: 'inconclusive',
  invalid: 'invalid',
} as const satisfies Record<ResultValue, RecallReason | null>;

const closable = recallStates.filter((state) => canMove(recallMoves, state, 'closed'));

async function closeRecalls(tx: Tx, province: number, tubes: readonly string[]): Promise<void> {
  if (tubes.length === 0) return;
  await sql`
    update recall set state = 'closed'
    where province = ${province} and tube = any(${uuidArray(tubes)}::uuid[])
      and state = any(${textArray(closable)}::text[])`.execute(tx);
}

/**
 * One recall per swab: a closed one opens again, one that is being worked on keeps its state and may get another reason. The site's
 * devices are told of what opened or changed (docs/sync.md, P8 and L2).
 */
async function openRecalls(tx: Tx, province: number, wanted: readonly WantedRecall[]): Promise<void> {
  if (wanted.length === 0) return;
  await sql`
    with opened as (
      insert into recall as r (province, id, tube, n, reason, state, opened_at)
      select ${province}, w.id, w.tube, w.n, w.reason, 'open', w.opened_at
      from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb)
        as w (id uuid, tube uuid, n int2, reason text, opened_at timestamptz)
      order by w.tube, w.n
      on conflict (province, tube, n) do update set
        reason = excluded.reason,
        state = case when r.state = 'closed' then 'open' else r.state end,
        opened_at = case when r.state = 'closed' then excluded.opened_at else r.opened_at end
        where r.state = 'closed' or r.reason <> excluded.reason
      returning *
    )
    insert into change (province, site, body)
    select o.province, t.site, jsonb_build_object(
      'kind', 'recall', 'recall', o.id, 'name', s.name, 'tubeCode', t.code, 'reason', o.reason)
    from opened o
    join tube t on (t.province, t.id) = (o.province, o.tube)
    join swab s on (s.province, s.tube, s.n) = (o.province, o.tube, o.n)
    order by o.tube, o.n`.execute(tx);
}

function newId(at: Date): string {
  return makeUuidV7(at.getTime(), randomBytes(10));
}
