import type { Cause } from '@mauxn/domain';
import type { IntentOf } from '@mauxn/wire';
import { sql } from 'kysely';
import type { Tx } from '../database.ts';
import { textArray, timestampArray, uuidArray } from '../pg-array.ts';
import type { ReceivedBatch } from '../sync/batch.ts';
import { settleTests } from './settle.ts';

export type RapidChange = IntentOf<'rapid.read'> | IntentOf<'rapid.void'>;
/** Who sent a change: its site is the only one whose tests it may change. */
export type Sender = Pick<ReceivedBatch, 'province' | 'site'>;
export type Causes = ReadonlyMap<string, Cause>;

/**
 * Keeps readings and voids, all of a kind in one statement, and merges each test anew (docs/sync.md, M7). The tests are held meanwhile,
 * in one order, so that two batches neither miss each other's readings nor wait in a circle.
 * @returns the cause of each that was not simply applied, and readings known before that count otherwise now
 */
export async function applyChanges(
  tx: Tx,
  sender: Sender,
  changes: readonly RapidChange[],
): Promise<{ causes: Causes; turned: ReadonlyMap<string, Cause | null> }> {
  const sites = await lockTests(tx, sender.province, changes);
  const causes = new Map<string, Cause>();
  for (const { id, args } of changes) {
    const site = sites.get(args.test);
    if (site === undefined) causes.set(id, 'rapid_unknown');
    else if (site !== sender.site) causes.set(id, 'wrong_site');
  }
  await holdChanges(
    tx,
    sender.province,
    changes.filter(({ id }) => causes.get(id) === 'rapid_unknown'),
  );
  const kept = changes.filter(({ id }) => !causes.has(id));
  await insertReadings(tx, sender.province, kept.filter(isReading));
  await insertVoids(
    tx,
    sender.province,
    kept.filter((change) => change.name === 'rapid.void'),
  );
  const turned = new Map(
    await settleTests(tx, sender.province, [...new Set(kept.map(({ args }) => args.test))]),
  );
  for (const { id } of kept) {
    const cause = turned.get(id);
    if (cause) causes.set(id, cause);
    turned.delete(id);
  }
  return { causes, turned };
}

function isReading(change: RapidChange): change is IntentOf<'rapid.read'> {
  return change.name === 'rapid.read';
}

/** @returns the site of each test that is known */
async function lockTests(
  tx: Tx,
  province: number,
  changes: readonly RapidChange[],
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ id: string; site: string }>`/* rapid.lock */
    select id, site from rapid_test
    where province = ${province} and id = any(${uuidArray(changes.map(({ args }) => args.test))}::uuid[])
    order by id for update`.execute(tx);
  return new Map(rows.map(({ id, site }) => [id, site]));
}

async function holdChanges(tx: Tx, province: number, changes: readonly RapidChange[]): Promise<void> {
  if (changes.length === 0) return;
  await tx
    .insertInto('held')
    .values(
      changes.map((change) => ({
        province,
        waits_for: change.args.test,
        intent: change.id,
        body: JSON.stringify(change),
      })),
    )
    .onConflict((c) => c.doNothing())
    .execute();
}

async function insertReadings(
  tx: Tx,
  province: number,
  readings: readonly IntentOf<'rapid.read'>[],
): Promise<void> {
  if (readings.length === 0) return;
  await sql`/* rapid.read */
    insert into rapid_read (province, id, test, device, actor, result, read_at)
    select ${province}, * from unnest(
      ${uuidArray(readings.map(({ id }) => id))}::uuid[],
      ${uuidArray(readings.map(({ args }) => args.test))}::uuid[],
      ${uuidArray(readings.map(({ device }) => device))}::uuid[],
      ${uuidArray(readings.map(({ actor }) => actor))}::uuid[],
      ${textArray(readings.map(({ args }) => args.result))}::text[],
      ${timestampArray(readings.map(({ args }) => args.readAt))}::timestamptz[]
    ) on conflict do nothing`.execute(tx);
}

async function insertVoids(
  tx: Tx,
  province: number,
  voids: readonly IntentOf<'rapid.void'>[],
): Promise<void> {
  if (voids.length === 0) return;
  await sql`/* rapid.void */
    insert into rapid_void (province, id, test, actor, reason, note)
    select ${province}, * from unnest(
      ${uuidArray(voids.map(({ id }) => id))}::uuid[],
      ${uuidArray(voids.map(({ args }) => args.test))}::uuid[],
      ${uuidArray(voids.map(({ actor }) => actor))}::uuid[],
      ${textArray(voids.map(({ args }) => args.reason))}::text[],
      ${textArray(voids.map(({ args }) => args.note))}::text[]
    ) on conflict do nothing`.execute(tx);
}
