import { sql } from 'kysely';
import type { Tx } from '../database.ts';
import { matchReceptions } from '../lab/match.ts';
import type { LineOutcome, ReceivedBatch } from './batch.ts';
import { findHolder, takeCode } from './claim.ts';
import { setOutcomes } from './log.ts';
import type { TubeLine } from './tubes.ts';

/**
 * Keeps tubes whose code another tube holds: they are in the state without the right to the code, and a conflict waits for a person
 * (docs/sync.md, M4).
 */
export async function contestTubes(
  tx: Tx,
  batch: ReceivedBatch,
  contested: readonly TubeLine[],
): Promise<ReadonlyMap<string, LineOutcome>> {
  const outcomes = new Map<string, LineOutcome>();
  for (const line of contested) {
    const { id } = line.line;
    await insertContested(tx, batch, line);
    const taken = await claimCode(tx, batch.province, id, line.intent.args.code);
    outcomes.set(
      id,
      taken ? { letter: 'f', cause: 'tube_code_taken', detail: taken.detail } : { letter: 'a' },
    );
  }
  const flagged = [...outcomes].filter(([, { cause }]) => cause);
  await setOutcomes(
    tx,
    batch.province,
    flagged.map(([id]) => [id, 'tube_code_taken'] as const),
  );
  return outcomes;
}

async function insertContested(tx: Tx, batch: ReceivedBatch, { line, intent }: TubeLine): Promise<void> {
  const { code, kind, campaign, shift, rapid } = intent.args;
  await tx
    .insertInto('tube')
    .values({
      province: batch.province,
      id: line.id,
      code,
      kind,
      site: batch.site,
      campaign,
      shift,
      device: batch.device,
      actor: intent.actor,
      sampled_at: new Date(intent.at),
      holds_code: false,
      void_reason: null,
      rapid: rapid ?? null,
    })
    .execute();
}

/**
 * Gives a tube the right to its code with the reception that waits for it, or opens a conflict when another tube holds the code.
 * @returns where and when the code was bound first, for the sampler to read; undefined when the tube got it
 */
export async function claimCode(
  tx: Tx,
  province: number,
  tube: string,
  code: string,
): Promise<{ detail: string } | undefined> {
  // Whoever frees a code holds its tube meanwhile: after the wait it is either still taken or free for this one.
  const holder = await findHolder(tx, province, code);
  if (!holder && (await takeCode(tx, province, tube, code))) {
    await matchReceptions(tx, province, { code });
    return undefined;
  }
  const first = holder ?? (await findHolder(tx, province, code));
  await openConflict(tx, province, tube, code, first?.id ?? null);
  return { detail: first ? `${code} · ${first.siteName} · ${first.sampledAt.toISOString()}` : code };
}

/** One conflict per tube: a tube that moves from one taken code to another opens it anew. */
async function openConflict(
  tx: Tx,
  province: number,
  tube: string,
  code: string,
  holder: string | null,
): Promise<void> {
  await sql`
    insert into conflict (province, id, kind, code, tube, holder)
    values (${province}, ${tube}, 'tube-code-taken', ${code}, ${tube}, ${holder})
    on conflict (province, id) do update set
      code = excluded.code, holder = excluded.holder, opened_at = now(), resolved_at = null, resolved_by = null
      where conflict.resolved_at is not null or conflict.code <> excluded.code`.execute(tx);
}
