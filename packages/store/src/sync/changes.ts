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
type Refused = readonly (readonly [id: string, cause: Cause])[];

/** Keeps the corrections and merges each tube anew (docs/sync.md, M1 to M3). @returns those that were not simply applied */
export async function applyCorrections(
  tx: Tx,
  batch: ReceivedBatch,
  lines: readonly ChangeLine<'tube.correct'>[],
): Promise<Refused> {
  return applyChanges(
    tx,
    batch.province,
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
    batch.province,
    lines.map((line) => line.intent),
  );
}

/** Applies what waited for these tubes, and tells the devices (docs/sync.md, O3). */
export async function releaseHeld(tx: Tx, batch: ReceivedBatch, tubes: readonly string[]): Promise<void> {
  const { rows } = await sql<{ body: Intent }>`/* held.release */
    delete from held where province = ${batch.province} and waits_for = any(${uuidArray(tubes)}::uuid[])
    returning body`.execute(tx);
  const waited = rows.flatMap(({ body }) =>
    body.name === 'tube.correct' || body.name === 'tube.void' ? [body] : [],
  );
  for (const intent of waited) {
    const cause = await applyChange(tx, batch.province, intent);
    if (!cause) await setOutcomes(tx, batch.province, [[intent.id, null]]);
    await tellOutcome(tx, batch, intent.id, cause);
  }
}

async function applyChanges(tx: Tx, province: number, intents: readonly ChangeIntent[]): Promise<Refused> {
  const refused: (readonly [string, Cause])[] = [];
  for (const intent of intents) {
    const cause = await applyChange(tx, province, intent);
    if (cause) refused.push([intent.id, cause]);
  }
  return refused;
}

/** Its outcome is logged at once: a change that comes later in the same batch may decide what this one left open (docs/sync.md, M5). */
async function applyChange(tx: Tx, province: number, intent: ChangeIntent): Promise<Cause | undefined> {
  await keepChange(tx, province, intent);
  const cause = await mergeAnew(tx, province, intent.args.tube);
  if (cause) await setOutcomes(tx, province, [[intent.id, cause]]);
  if (cause === 'tube_unknown') await hold(tx, province, intent);
  return cause;
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
  { province, site }: ReceivedBatch,
  intent: string,
  cause: Cause | undefined,
): Promise<void> {
  const outcome = cause ? outcomeOfCause[cause] : 'applied';
  await tellField(tx, province, site, { kind: 'outcome', intent, outcome, ...(cause && { cause }) });
}
