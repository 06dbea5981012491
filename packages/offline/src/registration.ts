import type { Registration } from '@mauxn/domain';
import type { Change } from '@mauxn/wire';
import { Dexie } from 'dexie';
import type { FieldDatabase } from './database.ts';
import { readMeta, writeMeta } from './meta.ts';

/**
 * Takes one change of a pre-registration list over, in the transaction of its page. What does not wait for each other is asked for at
 * once: a save at the screen waits for this transaction.
 */
export async function applyRegistrations(
  db: FieldDatabase,
  { campaign, people, withdrawn }: Extract<Change, { kind: 'registrations' }>,
): Promise<void> {
  const { changes } = await readMeta(db, 'registrations');
  await Promise.all([
    db.registration.bulkPut(people.map((person) => ({ ...person, campaign }))),
    db.registration.bulkDelete(withdrawn),
    writeMeta(db, 'registrations', { changes: changes + 1 }),
  ]);
}

/** A part of a campaign's list, in the order of the ids: a long list is read in several, so that nothing else has to wait for it. */
export async function readRegistrations(
  db: FieldDatabase,
  campaign: string,
  after: string | undefined,
  limit: number,
): Promise<readonly Registration[]> {
  const rows = await db.registration
    .where('[campaign+id]')
    .between([campaign, after ?? Dexie.minKey], [campaign, Dexie.maxKey], false, true)
    .limit(limit)
    .toArray();
  return rows.map(({ campaign: _, ...registration }) => registration);
}
