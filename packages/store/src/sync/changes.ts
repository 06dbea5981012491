import { type Cause, type MergedTube, mergeTube, outcomeOfCause } from '@mauxn/domain';
import type { Intent, IntentOf } from '@mauxn/wire';
import { sql } from 'kysely';
import type { Tx } from '../database.ts';
import { uuidArray } from '../pg-array.ts';
import type { ReceivedBatch } from './batch.ts';
import { setOutcomes } from './log.ts';
import { findTubeRecord, writeMergedTube } from './merged.ts';
import { tellField } from './pull.ts';

interface ChangeLine<Name extends 'tube.correct' | 'tube.void'> {
  readonly intent: IntentOf<Name>;
}
type ChangeIntent = IntentOf<'tube.correct'> | IntentOf<'tube.void'>;
/** Who sent a change: its site is the only one whose tubes it may change. */
type Sender = Pick<ReceivedBatch, 'province' | 'site'>;
type Refused = readonly (readonly [id: string, cause: Cause])[];

/** Keeps the corrections and merges each tube anew (docs/sync.md, M1 to M3). @returns those that were not simply applied */
export async function applyCorrections(
  tx: Tx,
  batch: ReceivedBatch,
  lines: readonly ChangeLine<'tube.correct'>[],
): Promise<Refused> {
  return applyChanges(
    tx,
    batch,
    lines.map((line) => line.intent),
  );
}

export async function applyVoids(
  tx: Tx,
  batch: ReceivedBatch,
  lines: readonly ChangeLine<'tube.void'>[],
): Promise<Refused> {
  return applyChanges(
    tx,
    batch,
    lines.map((line) => line.intent),
  );
}

/** Applies what waited for these tubes, and tells the devices (docs/sync.md, O3). */
export async function releaseHeld(tx: Tx, batch: ReceivedBatch, tubes: readonly string[]): Promise<void> {
  const { rows } = await sql<{ body: Intent; site: string }>`/* held.release */
    with freed as (
      delete from held where province = ${batch.province} and waits_for = any(${uuidArray(tubes)}::uuid[])
      returning body
    )
    select body, device.site from freed join device on device.id = (body->>'device')::uuid`.execute(tx);
  for (const { body, site } of rows) {
    if (body.name !== 'tube.correct' && body.name !== 'tube.void') continue;
    const sender = { province: batch.province, site };
    const cause = await applyChange(tx, sender, body);
    if (!cause) await setOutcomes(tx, batch.province, [[body.id, null]]);
    await tellOutcome(tx, sender, body.id, cause);
  }
}

async function applyChanges(tx: Tx, sender: Sender, intents: readonly ChangeIntent[]): Promise<Refused> {
  const refused: (readonly [string, Cause])[] = [];
  for (const intent of intents) {
    const cause = await applyChange(tx, sender, intent);
    if (cause) refused.push([intent.id, cause]);
  }
  return refused;
}

/** Its outcome is logged at once: a change that comes later in the same batch may decide what this one left open (docs/sync.md, M5). */
async function applyChange(tx: Tx, sender: Sender, intent: ChangeIntent): Promise<Cause | undefined> {
  const cause = (await refusalOf(tx, sender, intent)) ?? (await keepAndMerge(tx, sender.province, intent));
  if (cause) await setOutcomes(tx, sender.province, [[intent.id, cause]]);
  if (cause === 'tube_unknown') await hold(tx, sender.province, intent);
  return cause;
}

/** A tube is changed by its own site only, and only people that it has (docs/sync.md, P9). */
async function refusalOf(tx: Tx, sender: Sender, intent: ChangeIntent): Promise<Cause | undefined> {
  const { rows } = await sql<{ site: string; people: number }>`
    select site, (select count(*)::int4 from swab where (swab.province, swab.tube) = (tube.province, tube.id)) as people
    from tube where province = ${sender.province} and id = ${intent.args.tube}`.execute(tx);
  const [tube] = rows;
  if (!tube) return 'tube_unknown';
  if (tube.site !== sender.site) return 'wrong_site';
  const changed = intent.name === 'tube.correct' ? (intent.args.people ?? []) : [];
  return changed.some(({ n }) => n >= tube.people) ? 'malformed' : undefined;
}

async function keepAndMerge(tx: Tx, province: number, intent: ChangeIntent): Promise<Cause | undefined> {
  await keepChange(tx, province, intent);
  return mergeAnew(tx, province, intent.args.tube);
}

async function keepChange(tx: Tx, province: number, intent: ChangeIntent): Promise<void> {
  const common = { province, id: intent.id, tube: intent.args.tube, actor: intent.actor };
  if (intent.name === 'tube.void') {
    const { reason, note } = intent.args;
    await tx
      .insertInto('tube_void')
      .values({ ...common, reason, note: note ?? null })
      .onConflict((c) => c.doNothing())
      .execute();
    return;
  }
  const { edition, code, people } = intent.args;
  await tx
    .insertInto('tube_correction')
    .values({ ...common, device: intent.device, edition, body: JSON.stringify({ code, people }) })
    .onConflict((c) => c.doNothing())
    .execute();
}

/** @returns why the tube is not simply as the change wants it */
async function mergeAnew(tx: Tx, province: number, tube: string): Promise<Cause | undefined> {
  const found = await findTubeRecord(tx, province, tube);
  if (!found) return 'tube_unknown';
  const merged: MergedTube = mergeTube(found.record, found.corrections, found.voids);
  return writeMergedTube(tx, province, tube, merged);
}

async function hold(tx: Tx, province: number, intent: ChangeIntent): Promise<void> {
  await tx
    .insertInto('held')
    .values({ province, waits_for: intent.args.tube, intent: intent.id, body: JSON.stringify(intent) })
    .onConflict((c) => c.doNothing())
    .execute();
}

async function tellOutcome(
  tx: Tx,
  { province, site }: Sender,
  intent: string,
  cause: Cause | undefined,
): Promise<void> {
  const outcome = cause ? outcomeOfCause[cause] : 'applied';
  await tellField(tx, province, site, { kind: 'outcome', intent, outcome, ...(cause && { cause }) });
}
