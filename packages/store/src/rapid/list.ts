import type { RapidCounts, RapidTest } from '@mauxn/wire';
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../database.ts';
import { within } from '../unit/within.ts';

const pageSize = 300;

export interface RapidQuery {
  readonly province: number;
  /** The tests of one site, or of all sites at or below a unit. */
  readonly of: { readonly site: string } | { readonly unit: string };
  /** `YYYY-MM-DD`, the day in Vietnam on which the tests were started. */
  readonly day: string;
  /** Last test of the page before. */
  readonly after?: string | undefined;
}

/** One page of a day's rapid tests in the order in which they were started, with the counts of the whole day. */
export async function listRapidTests(
  tx: Tx,
  query: RapidQuery,
): Promise<{ tests: RapidTest[]; counts: RapidCounts; more: boolean }> {
  const { rows } = await sql<{ test: RapidTest }>`
    select jsonb_build_object(
      'id', t.id, 'state', t.state, 'result', t.result, 'timing', t.timing, 'voided', t.void_reason,
      'disputed', t.disputed, 'startedAt', ${ms('t.started_at')}, 'readAt', ${ms('t.read_at')},
      'kit', t.kit, 'label', t.label, 'siteName', site.name,
      'name', t.name, 'birthYear', left(t.birth, 4), 'phone', t.phone,
      'tubeCode', (
        select tube.code from tube
        where tube.province = t.province and tube.rapid = t.id and tube.state <> 'voided' order by tube.id limit 1
      )
    ) as test
    from ${ofDay(query)} and ${startAfter(query)}
    order by t.started_at, t.id limit ${pageSize + 1}`.execute(tx);
  const counts = await countRapidTests(tx, query);
  return { tests: rows.slice(0, pageSize).map(({ test }) => test), counts, more: rows.length > pageSize };
}

/** Results count where nobody took the test back; how many of them were read early or late stands beside them. */
async function countRapidTests(tx: Tx, query: RapidQuery): Promise<RapidCounts> {
  const count = (where: RawBuilder<unknown>) => sql`(count(*) filter (where ${where}))::int4`;
  const { rows } = await sql<RapidCounts>`
    select ${count(sql`t.state <> 'voided'`)} as started,
      ${count(sql`t.state = 'running'`)} as running,
      ${count(sql`t.state = 'read' and t.result = 'negative'`)} as negative,
      ${count(sql`t.state = 'read' and t.result = 'positive'`)} as positive,
      ${count(sql`t.state = 'read' and t.result = 'invalid'`)} as invalid,
      ${count(sql`t.state = 'read' and t.timing = 'early'`)} as early,
      ${count(sql`t.state = 'read' and t.timing = 'late'`)} as late,
      ${count(sql`t.state = 'voided'`)} as voided
    from ${ofDay(query)}`.execute(tx);
  const [counts] = rows;
  // An aggregate without groups always gives its one row.
  if (!counts) throw new Error('no counts');
  return counts;
}

function ofDay({ province, of, day }: RapidQuery): RawBuilder<unknown> {
  const midnight = sql`(${day}::date)::timestamp at time zone 'Asia/Ho_Chi_Minh'`;
  const place =
    'site' in of
      ? sql`t.site = ${of.site}`
      : sql`exists (select from unit area where area.id = ${of.unit} and ${within('here', 'area')})`;
  return sql`rapid_test t
    join site on site.id = t.site
    join unit here on here.id = site.unit
    where t.province = ${province} and t.started_at >= ${midnight} and t.started_at < ${midnight} + interval '1 day'
      and ${place}`;
}

function startAfter({ province, after }: RapidQuery): RawBuilder<unknown> {
  if (after === undefined) return sql`true`;
  return sql`(t.started_at, t.id) > (
    select a.started_at, a.id from rapid_test a where a.province = ${province} and a.id = ${after})`;
}

function ms(column: string): RawBuilder<unknown> {
  return sql`floor(extract(epoch from ${sql.ref(column)}) * 1000)::int8`;
}
