import { sql } from 'kysely';
import type { Tx } from '../database.ts';
import { smallintArray, uuidArray } from '../pg-array.ts';
import { linkHash, linkToken } from './link.ts';
import type { ReleasedResults, WrittenReport } from './released.ts';

/** Wrong tries that end a link for good; the function `citizen.open_report` counts them. */
const deadAfter = 20;
const dayInMs = 86_400_000;

/**
 * Gives every report a living link. One that is there lives on, so that a corrected result stands where the first one stood; one that
 * wrong tries ended is followed by the next generation. A changed link key gives the newest link a new token.
 */
export async function writeLinks(
  tx: Tx,
  { province, linkKey, linkDays, releases }: ReleasedResults,
  written: readonly WrittenReport[],
): Promise<void> {
  const releasedAt = new Map(releases.map((release) => [release.tube, release.releasedAt.getTime()]));
  const generations = await findGenerations(tx, province, written);
  const links = generations.map(({ tube, n, generation }) => ({
    hash: linkHash(linkToken(linkKey, { province, tube, n, generation })).toString('hex'),
    tube,
    n,
    generation,
    expires_at: new Date((releasedAt.get(tube) ?? 0) + linkDays * dayInMs),
  }));
  await sql`
    insert into link (token_hash, province, tube, n, generation, expires_at)
    select decode(l.hash, 'hex'), ${province}, l.tube, l.n, l.generation, l.expires_at
    from jsonb_to_recordset(${JSON.stringify(links)}::jsonb)
      as l (hash text, tube uuid, n int2, generation int4, expires_at timestamptz)
    order by l.tube, l.n
    on conflict (province, tube, n, generation) do update set
      token_hash = excluded.token_hash, expires_at = greatest(link.expires_at, excluded.expires_at)`.execute(
    tx,
  );
}

/** The generation that each report's link must have now. */
async function findGenerations(tx: Tx, province: number, written: readonly WrittenReport[]) {
  const { rows } = await sql<{ tube: string; n: number; generation: number }>`
    select w.tube, w.n, coalesce(l.generation + (l.wrong_tries >= ${deadAfter})::int, 1) as generation
    from unnest(
      ${uuidArray(written.map(({ tube }) => tube))}::uuid[], ${smallintArray(written.map(({ n }) => n))}::int2[]
    ) as w (tube, n)
    left join lateral (
      select generation, wrong_tries from link
      where (province, tube, n) = (${province}, w.tube, w.n)
      order by generation desc limit 1
    ) l on true`.execute(tx);
  return rows;
}
