import type { Cause } from '@mauxn/domain';
import { outcomeOfCause } from '@mauxn/domain';
import type { Intent, IntentOf } from '@mauxn/wire';
import { sql } from 'kysely';
import type { Tx } from '../database.ts';
import { uuidArray } from '../pg-array.ts';
import type { ReceivedBatch } from '../sync/batch.ts';
import { setOutcomes } from '../sync/log.ts';
import { tellField } from '../sync/pull.ts';
import { applyChanges, type RapidChange, type Sender } from './change.ts';
import { insertTests } from './start.ts';

export interface RapidIntents {
  readonly starts: readonly IntentOf<'rapid.start'>[];
  readonly changes: readonly RapidChange[];
}

/**
 * Applies what a batch says of rapid tests: starts, then readings and voids, then what waited for these tests (docs/sync.md, O3, M7).
 * @returns those of the batch that were not simply applied
 */
export async function applyRapid(
  tx: Tx,
  batch: ReceivedBatch,
  { starts, changes }: RapidIntents,
): Promise<readonly (readonly [id: string, cause: Cause])[]> {
  const started = await insertTests(tx, batch, starts);
  const refused = changes.length > 0 ? await changeAndTell(tx, batch, changes) : [];
  await setOutcomes(tx, batch.province, refused);
  if (started.length > 0) await releaseHeld(tx, batch.province, started);
  return refused;
}

async function changeAndTell(tx: Tx, sender: Sender, changes: readonly RapidChange[]) {
  const { causes, turned } = await applyChanges(tx, sender, changes);
  await setOutcomes(tx, sender.province, [...turned]);
  for (const [id, cause] of turned) await tellOutcome(tx, sender, id, cause);
  return [...causes];
}

async function releaseHeld(tx: Tx, province: number, tests: readonly string[]): Promise<void> {
  const { rows } = await sql<{ body: Intent; site: string }>`/* rapid.release */
    with freed as (
      delete from held where province = ${province} and waits_for = any(${uuidArray(tests)}::uuid[])
      returning body
    )
    select body, device.site from freed join device on device.id = (body->>'device')::uuid`.execute(tx);
  for (const [site, freed] of Map.groupBy(rows, (row) => row.site)) {
    const sender = { province, site };
    const changes = freed.flatMap(({ body }) =>
      body.name === 'rapid.read' || body.name === 'rapid.void' ? [body] : [],
    );
    const causes = new Map(await changeAndTell(tx, sender, changes));
    const outcomes = changes.map(({ id }) => [id, causes.get(id) ?? null] as const);
    await setOutcomes(tx, province, outcomes);
    for (const [id, cause] of outcomes) await tellOutcome(tx, sender, id, cause);
  }
}

async function tellOutcome(
  tx: Tx,
  { province, site }: Sender,
  intent: string,
  cause: Cause | null,
): Promise<void> {
  const outcome = cause ? outcomeOfCause[cause] : 'applied';
  await tellField(tx, province, site, { kind: 'outcome', intent, outcome, ...(cause && { cause }) });
}
