import type { Change, PullAnswer } from '@mauxn/wire';
import { sql } from 'kysely';
import type { Tx } from '../database.ts';

const pageSize = 500;
/**
 * Characters after which a page takes no further row: lists of people come in pages that a device stores in a moment (docs/sync.md, L4).
 */
const pageLength = 200_000;

/**
 * One page of the feed for a device of this site (docs/sync.md, L1 and L2). A row is seen once every transaction that began before its
 * own has ended, so a row that commits late cannot be stepped over.
 * @param cursor `0`, or what the last page answered
 */
export async function pullChanges(
  tx: Tx,
  scope: { province: number; site: string },
  cursor: string,
): Promise<Pick<PullAnswer, 'cursor' | 'more' | 'changes'>> {
  const [xid = '0', n = '0'] = cursor.split('.');
  const { rows: page } = await sql<{ xid: string; n: string; body: Change; more: boolean }>`
    with rows as materialized (
      select xid, n, body from change
      where province = ${scope.province} and (site is null or site = ${scope.site})
        and (xid, n) > (${xid}::xid8, ${n}::bigint)
        and xid < pg_snapshot_xmin(pg_current_snapshot())
      order by change.xid, change.n limit ${pageSize + 1}
    ), measured as (
      select *, row_number() over page as place, lead(n) over page is not null as more,
        sum(length(body::text)) over page - length(body::text) as length_before
      from rows window page as (order by xid, n)
    )
    select xid::text, n::text, body, more from measured
    where place <= ${pageSize} and length_before < ${pageLength}
    order by measured.xid, measured.n`.execute(tx);
  const last = page.at(-1);
  return {
    cursor: last ? `${last.xid}.${last.n}` : cursor,
    more: last?.more ?? false,
    changes: page.map((row) => row.body),
  };
}

/** Puts a fact into the feed, for one site or for the whole province. */
export async function tellField(tx: Tx, province: number, site: string | null, body: Change): Promise<void> {
  await tx
    .insertInto('change')
    .values({ province, site, body: JSON.stringify(body) })
    .execute();
}
