import type { BenchTube } from '@mauxn/wire';
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../database.ts';
import type { BenchScope } from './scope.ts';

/**
 * Tubes of a bench as the screens show them, in one statement whatever their number. The result shown is the version being worked on,
 * else the released one.
 * @param which condition on `r`, the reception; may end in `order by` and `limit`
 * @returns by reception, oldest first
 */
export async function selectBench(
  tx: Tx,
  { province, lab }: BenchScope,
  which: RawBuilder<unknown>,
): Promise<BenchTube[]> {
  const { rows } = await sql<{ tube: BenchTube }>`
    with page as materialized (
      select * from reception r where r.province = ${province} and r.lab = ${lab} and ${which}
    )
    select jsonb_build_object(
      'reception', r.id, 'code', r.code, 'receivedAt', ${instant('r.received_at')},
      'tube', ${tube}, 'voided', ${voided}, 'contested', ${contested('r')}, 'result', ${result}, 'standing', ${standing}
    ) as tube
    from page r
    left join tube t on (t.province, t.id) = (r.province, r.tube)
    left join site on site.id = t.site
    left join result x on (x.province, x.id) = (r.province, coalesce(r.open_result, r.released_result))
    left join result s on (s.province, s.id) = (r.province, r.released_result) and r.open_result is not null
    left join staff e on e.id = x.entered_by
    left join staff v on v.id = x.reviewed_by
    order by r.id`.execute(tx);
  return rows.map((row) => row.tube);
}

/** @throws when the reception is not on this bench; callers have locked it there */
export async function readBenchTube(tx: Tx, scope: BenchScope, reception: string): Promise<BenchTube> {
  const [found] = await selectBench(tx, scope, sql`r.id = ${reception}`);
  if (!found) throw new Error('A reception vanished while it was locked.');
  return found;
}

/** Whether more than one living record claims the code of this reception (docs/sync.md, M4). */
export function contested(reception: string): RawBuilder<boolean> {
  return sql<boolean>`exists (
    select from conflict c where c.province = ${sql.ref(`${reception}.province`)}
      and c.code = ${sql.ref(`${reception}.code`)} and c.resolved_at is null)`;
}

function instant(column: string) {
  return sql`floor(extract(epoch from ${sql.ref(column)}) * 1000)::int8`;
}

const people = sql`(
  select coalesce(
    jsonb_agg(jsonb_build_object('name', w.name, 'birthYear', left(w.birth, 4)) order by w.n), '[]'::jsonb)
  from swab w where (w.province, w.tube) = (t.province, t.id))`;

const tube = sql`case when t.id is not null then jsonb_build_object(
  'id', t.id, 'kind', t.kind, 'siteName', coalesce(site.name, ''), 'sampledAt', ${instant('t.sampled_at')},
  'people', ${people}) end`;

const voided = sql`case when t.id is null then (
  select jsonb_build_object('siteName', coalesce(vs.name, ''), 'reason', vt.void_reason)
  from tube vt left join site vs on vs.id = vt.site
  where vt.province = r.province and vt.code = r.code and vt.state = 'voided' order by vt.id desc limit 1) end`;

const result = sql`case when x.id is not null then jsonb_build_object(
  'id', x.id, 'version', x.version, 'value', x.value, 'ct', x.ct, 'method', x.method, 'state', x.state,
  'enteredBy', jsonb_build_object('id', e.id, 'name', e.name), 'enteredAt', ${instant('x.entered_at')},
  'reviewedBy', case when v.id is not null then jsonb_build_object('id', v.id, 'name', v.name) end,
  'reason', x.reason) end`;

const standing = sql`case when s.id is not null then jsonb_build_object('value', s.value, 'ct', s.ct) end`;
