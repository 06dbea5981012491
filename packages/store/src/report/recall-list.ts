import type { RecallState } from '@mauxn/domain';
import type { Recall } from '@mauxn/wire';
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../database.ts';

const pageSize = 300;

export interface RecallQuery {
  readonly province: number;
  readonly unit: string;
  /** Last recall of the page before, and the state that it had there; without it the state that it has now. */
  readonly after?: string | undefined;
  readonly state?: RecallState | undefined;
}

/** One page of the people to be swabbed again at or below the unit: open recalls first, then by id, which is by time. */
export async function listRecalls(
  tx: Tx,
  { province, unit, after, state }: RecallQuery,
): Promise<{ recalls: Recall[]; more: boolean }> {
  const { rows } = await sql<{ recall: Recall }>`
    select jsonb_build_object(
      'id', c.id, 'state', c.state, 'reason', c.reason,
      'openedAt', floor(extract(epoch from c.opened_at) * 1000)::int8,
      'tubeCode', t.code, 'siteName', site.name,
      'name', s.name, 'birthYear', left(s.birth, 4), 'phone', s.phone
    ) as recall
    from recall c
    join swab s on (s.province, s.tube, s.n) = (c.province, c.tube, c.n)
    join tube t on (t.province, t.id) = (c.province, c.tube)
    join site on site.id = t.site
    join unit here on here.id = site.unit
    join unit area on area.id = ${unit}
    where c.province = ${province}
      and (here.path = area.path or starts_with(here.path, area.path || '/'))
      and ${startAfter(province, after, state)}
    order by c.state <> 'open', c.id limit ${pageSize + 1}`.execute(tx);
  return { recalls: rows.slice(0, pageSize).map((row) => row.recall), more: rows.length > pageSize };
}

function startAfter(
  province: number,
  after: string | undefined,
  state: RecallState | undefined,
): RawBuilder<unknown> {
  if (after === undefined) return sql`true`;
  const was = state
    ? sql`${state}::text`
    : sql`(select state from recall where province = ${province} and id = ${after})`;
  return sql`(c.state <> 'open', c.id) > (${was} <> 'open', ${after}::uuid)`;
}
