import { type AnswerOf, type BenchQueue, benchQueues, type listBench as listBenchRoute } from '@mauxn/wire';
import { sql } from 'kysely';
import type { Tx } from '../database.ts';
import { selectBench } from './bench-rows.ts';
import { matchReceptions } from './match.ts';
import type { BenchScope } from './scope.ts';

const pageSize = 300;

/** Where people look for what was done last; the other queues begin with who has waited longest. */
const newestFirst: readonly BenchQueue[] = ['released', 'all'];

export interface BenchQuery {
  readonly queue: BenchQueue;
  /** Part of a tube code, in either case. */
  readonly code?: string | undefined;
  /** Last reception of the page before. */
  readonly after?: string | undefined;
}

/** One page of a queue, with the length of every queue. The first page matches what waits for a record that is here by now. */
export async function listBench(
  tx: Tx,
  scope: BenchScope,
  query: BenchQuery,
): Promise<AnswerOf<typeof listBenchRoute>> {
  if (query.after === undefined) await matchReceptions(tx, scope.province, { lab: scope.lab });
  const backwards = newestFirst.includes(query.queue);
  const found = await selectBench(tx, scope, conditionOf(query, backwards));
  if (backwards) found.reverse();
  return {
    tubes: found.slice(0, pageSize),
    more: found.length > pageSize,
    counts: await countQueues(tx, scope),
  };
}

function conditionOf({ queue, code, after }: BenchQuery, backwards: boolean) {
  const conditions = [sql`true`];
  if (queue !== 'all') conditions.push(sql`r.stage = ${queue}`);
  if (code) conditions.push(sql`strpos(upper(r.code), upper(${code})) > 0`);
  if (after) conditions.push(backwards ? sql`r.id < ${after}` : sql`r.id > ${after}`);
  const direction = backwards ? sql`desc` : sql`asc`;
  return sql`${sql.join(conditions, sql` and `)} order by r.id ${direction} limit ${pageSize + 1}`;
}

async function countQueues(tx: Tx, { province, lab }: BenchScope): Promise<Record<BenchQueue, number>> {
  const { rows } = await sql<{ stage: Exclude<BenchQueue, 'all'>; n: number }>`
    select stage, count(*)::int4 as n from reception
    where province = ${province} and lab = ${lab} group by stage`.execute(tx);
  const count = (queue: BenchQueue) =>
    rows.filter(({ stage }) => queue === 'all' || stage === queue).reduce((sum, { n }) => sum + n, 0);
  // Every queue of the contract is counted.
  return Object.fromEntries(benchQueues.map((queue) => [queue, count(queue)])) as Record<BenchQueue, number>;
}
