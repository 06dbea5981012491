import { createHash, randomBytes } from 'node:crypto';
import {
  type ListedPerson,
  makeUuidV7,
  mergeListed,
  type Registration,
  type RegistrationAnswer,
  registrationKey,
} from '@mauxn/domain';
import { sql } from 'kysely';
import type { Tx } from '../database.ts';
import { textArray } from '../pg-array.ts';
import type { ListScope } from './list.ts';
import { columnsOf, registrationOfRow } from './row.ts';
import { tellRegistrations } from './tell.ts';

/** What an import does to each row, and the registrations as they are after it. */
export interface ImportPlan {
  /** One per row, in order. A row that comes twice is `known` the second time. */
  readonly answers: readonly RegistrationAnswer[];
  /** Rows that are new on the list. One that had left it comes back under its id. */
  readonly added: readonly KeyedRegistration[];
  readonly changed: readonly Registration[];
}

interface KeyedRegistration extends Registration {
  readonly key: string;
}

/** Holds the rows against the list, which is locked as far as they name it. Changes nothing. */
export async function planImport(
  tx: Tx,
  list: ListScope,
  people: readonly ListedPerson[],
  at: Date,
): Promise<ImportPlan> {
  const keys = people.map((person) => digestOf(registrationKey(person)));
  const known = await findByKeys(tx, list, keys);
  const done = new Set<string>();
  const added: KeyedRegistration[] = [];
  const changed: Registration[] = [];
  const answers = people.map((person, place): RegistrationAnswer => {
    const key = keys[place] ?? '';
    if (done.has(key)) return 'known';
    done.add(key);
    const before = known.get(key);
    if (!before?.isListed) {
      const id = before?.registration.id ?? makeUuidV7(at.getTime() + place, randomBytes(10));
      added.push({ ...person, id, key });
      return 'new';
    }
    const merged = mergeListed(before.registration, person);
    if (!merged) return 'known';
    changed.push({ ...merged, id: before.registration.id });
    return 'changed';
  });
  return { answers, added, changed };
}

/** Carries a plan out and tells the devices of the site (docs/sync.md, P8). @returns how long the list is now */
export async function writeImport(
  tx: Tx,
  list: ListScope,
  plan: ImportPlan,
  by: { readonly actor: string; readonly at: Date },
): Promise<number> {
  await insertRows(tx, list, plan.added, by);
  for (const { id, ...person } of plan.changed) {
    await tx
      .updateTable('registration')
      .set(columnsOf(person))
      .where((eb) => eb.and({ province: list.province, id }))
      .execute();
  }
  const people = [...plan.added.map(({ key: _, ...registration }) => registration), ...plan.changed];
  await tellRegistrations(tx, list, { people });
  const { province, site, campaign } = list;
  const { length } = await tx
    .selectFrom('registration')
    .select((eb) => eb.fn.countAll<string>().as('length'))
    .where((eb) => eb.and({ province, site, campaign }))
    .where('withdrawn_at', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(length);
}

async function insertRows(
  tx: Tx,
  { province, site, campaign }: ListScope,
  added: readonly KeyedRegistration[],
  { actor, at }: { readonly actor: string; readonly at: Date },
): Promise<void> {
  if (added.length === 0) return;
  const rows = added.map(({ id, key, ...person }) => ({ id, key, ...columnsOf(person) }));
  // Somebody who left the list comes back with what the list says now.
  await sql`
    insert into registration (province, id, site, campaign, key, name, birth, sex, id_number, phone, insurance, address,
      group_name, note, listed_by, listed_at)
    select ${province}, i.id, ${site}, ${campaign}, i.key, i.name, i.birth, i.sex, i.id_number, i.phone, i.insurance,
      i.address, i.group_name, i.note, ${actor}, ${at}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as i (id uuid, key text, name text, birth text, sex text,
      id_number text, phone text, insurance text, address text, group_name text, note text)
    on conflict (province, site, campaign, key) do update set
      name = excluded.name, birth = excluded.birth, sex = excluded.sex, id_number = excluded.id_number,
      phone = excluded.phone, insurance = excluded.insurance, address = excluded.address,
      group_name = excluded.group_name, note = excluded.note, listed_by = excluded.listed_by,
      listed_at = excluded.listed_at, withdrawn_by = null, withdrawn_at = null`.execute(tx);
}

async function findByKeys(tx: Tx, { province, site, campaign }: ListScope, keys: readonly string[]) {
  // Two imports into one list take turns: both would find the same people new and give them two ids.
  await sql`select pg_advisory_xact_lock(${listLock}, hashtext(${site + campaign}))`.execute(tx);
  const rows = await tx
    .selectFrom('registration')
    .selectAll()
    .where((eb) => eb.and({ province, site, campaign }))
    .where(sql<boolean>`key = any(${textArray(keys)}::text[])`)
    .execute();
  return new Map(
    rows.map((row) => [
      row.key,
      { registration: registrationOfRow(row), isListed: row.withdrawn_at === null },
    ]),
  );
}

/** A number that no other lock of this database has. */
const listLock = 7_301_967;

/** An index entry has to be short, and a name with its address is not. */
function digestOf(key: string): string {
  return createHash('sha256').update(key).digest('base64url');
}
