import { sql } from 'kysely';
import type { Tx } from '../database.ts';
import type { WrittenReport } from './released.ts';

/** What the job `notify` is given: names a report and holds nothing personal, for job tables are read by many eyes. */
export interface NoticeJob {
  readonly province: number;
  readonly tube: string;
  readonly n: number;
  readonly version: number;
}

/** What is needed to tell one person that a result waits. */
export interface Notice {
  readonly phone: string;
  /** Of the link to send. */
  readonly generation: number;
  /** True when it replaces a result that the person was told before. */
  readonly corrected: boolean;
}

/** One job per report version with a phone, in the caller's transaction: no release without its notices and none for a release undone. */
export async function enqueueNotices(
  tx: Tx,
  province: number,
  written: readonly WrittenReport[],
): Promise<void> {
  const jobs = written
    .filter(({ hasPhone }) => hasPhone)
    .map(({ tube, n, version }) => ({
      payload: { province, tube, n, version } satisfies NoticeJob,
      key: `notify:${tube}:${n}:${version}`,
    }));
  if (jobs.length === 0) return;
  await sql`
    select count(*) from graphile_worker.add_jobs(array(
      select row('notify', j.payload, null, null, null, j.key, null, null)::graphile_worker.job_spec
      from jsonb_to_recordset(${JSON.stringify(jobs)}::jsonb) as j (payload json, key text)
    ))`.execute(tx);
}

/** Undefined when there is nobody to tell any more: a later version has its own job, or the report or the phone is gone. */
export async function findNotice(tx: Tx, job: NoticeJob): Promise<Notice | undefined> {
  const { rows } = await sql<Notice>`
    select s.phone, l.generation, r.version > 1 as corrected
    from report r
    join swab s using (province, tube, n)
    join lateral (
      select generation from link where (province, tube, n) = (r.province, r.tube, r.n)
      order by generation desc limit 1
    ) l on true
    where (r.province, r.tube, r.n) = (${job.province}, ${job.tube}, ${job.n})
      and r.version = ${job.version} and r.state <> 'withdrawn' and s.phone is not null`.execute(tx);
  return rows[0];
}
