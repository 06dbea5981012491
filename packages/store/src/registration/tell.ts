import type { Registration } from '@mauxn/domain';
import type { Tx } from '../database.ts';
import { tellField } from '../sync/pull.ts';
import type { ListScope } from './list.ts';

/** How many people or ids one row of the feed carries: pages are cut between rows (docs/sync.md, L4). */
const atOnce = { people: 100, withdrawn: 1_000 } as const;

/** Puts into the feed of the list's site who came on the list or changed there, and who left it. */
export async function tellRegistrations(
  tx: Tx,
  { province, site, campaign }: ListScope,
  { people = [], withdrawn = [] }: { people?: Registration[]; withdrawn?: string[] },
): Promise<void> {
  const kind = 'registrations';
  for (const part of parts(people, atOnce.people)) {
    await tellField(tx, province, site, { kind, campaign, people: part, withdrawn: [] });
  }
  for (const part of parts(withdrawn, atOnce.withdrawn)) {
    await tellField(tx, province, site, { kind, campaign, people: [], withdrawn: part });
  }
}

function parts<Value>(all: readonly Value[], size: number): Value[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, n) => all.slice(n * size, (n + 1) * size));
}
