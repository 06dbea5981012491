import type { Change, PullAnswer } from '@mauxn/wire';
import { sql } from 'kysely';
import type { Tx } from '../database.ts';

const pageSize = 500;

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
  const { rows } = await sql<{ xid: string; n: string; body: Change }>`
    select xid::text, n::text, body from change
    where province = ${scope.province} and (site is null or site = ${scope.site})
      and (xid, n) > (${xid}::xid8, ${n}::bigint)
      and xid < pg_snapshot_xmin(pg_current_snapshot())
    order by change.xid, change.n limit ${pageSize + 1}`.execute(tx);
  const page = rows.slice(0, pageSize);
  const last = page.at(-1);
  return {
    cursor: last ? `${last.xid}.${last.n}` : cursor,
    more: rows.length > pageSize,
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
