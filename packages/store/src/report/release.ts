import { sql } from 'kysely';
import type { Tx } from '../database.ts';
import { writeLinks } from './link-rows.ts';
import { enqueueNotices } from './notice.ts';
import { settleRecalls } from './recall-rows.ts';
import { outcomeOf, type ReleasedResults, type WrittenReport } from './released.ts';

/**
 * Tells the people of these tubes: a report with its version for each swab, a link, the recalls that follow or fall away, and a job
 * for everybody with a phone; five statements whatever the number of tubes (docs/sync.md, P8). A result that a report already
 * stands on changes nothing, so a repeated call neither raises a version nor tells anybody twice.
 */
export async function writeReports(tx: Tx, results: ReleasedResults): Promise<void> {
  const written = await upsertReports(tx, results);
  if (written.length === 0) return;
  await writeLinks(tx, results, written);
  await settleRecalls(tx, results, written);
  await enqueueNotices(tx, results.province, written);
}

/** Rows are locked in the order of their key, so that two releases cannot deadlock. */
async function upsertReports(tx: Tx, { province, releases }: ReleasedResults): Promise<WrittenReport[]> {
  const told = releases.map((release) => ({
    tube: release.tube,
    outcome: outcomeOf(release),
    result: release.result,
    reason: release.reason,
    released_at: release.releasedAt,
  }));
  const { rows } = await sql<WrittenReport>`
    with told as materialized (
      select * from jsonb_to_recordset(${JSON.stringify(told)}::jsonb)
        as t (tube uuid, outcome text, result uuid, reason text, released_at timestamptz)
    ), written as (
      insert into report (province, tube, n, version, outcome, result, state, reason, released_at)
      select s.province, s.tube, s.n, 1, t.outcome, t.result, 'ready', t.reason, t.released_at
      from told t join swab s on s.province = ${province} and s.tube = t.tube
      order by s.tube, s.n
      on conflict (province, tube, n) do update set
        version = report.version + 1, outcome = excluded.outcome, result = excluded.result, state = 'ready',
        reason = excluded.reason, released_at = excluded.released_at
        where report.result <> excluded.result
      returning *
    ), kept as (
      insert into report_version (province, tube, n, version, outcome, result, reason, released_at)
      select province, tube, n, version, outcome, result, reason, released_at from written
    )
    select w.tube, w.n, w.version, s.phone is not null as "hasPhone"
    from written w join swab s using (province, tube, n)
    order by w.tube, w.n`.execute(tx);
  return rows;
}
