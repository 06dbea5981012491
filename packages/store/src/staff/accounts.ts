import type { Role, ScopeKind } from '@mauxn/domain';
import type { Account } from '@mauxn/wire';
import type { Tx } from '../database.ts';
import type { Creation } from '../site/places.ts';
import { within } from '../unit/within.ts';

/** Accounts that are bound to the unit, to a unit below it, or to a site or lab of one of them; by log-in. */
export async function listAccounts(tx: Tx, unit: string): Promise<Account[]> {
  const rows = await accountsWithin(tx, unit).orderBy('staff.login').execute();
  return rows.map(toAccount);
}

/** Undefined when there is none, or when it is not bound to something in the unit's subtree. */
export async function findAccount(tx: Tx, unit: string, id: string): Promise<Account | undefined> {
  const row = await accountsWithin(tx, unit).where('staff.id', '=', id).executeTakeFirst();
  return row && toAccount(row);
}

export interface NewAccount {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly role: Role;
  readonly scope: { readonly kind: ScopeKind; readonly id: string };
  readonly passwordHash: string;
  readonly passwordUntil: Date;
}

/**
 * Creates an account that has to change its password at the first log-in. What is there already is never changed.
 * @returns `repeated` when this very account is there already, `taken` when its id or its log-in is another account's
 */
export async function createAccount(tx: Tx, account: NewAccount): Promise<Creation> {
  const { id, login, name, role, scope } = account;
  const said = { id, login, name, role, scope_kind: scope.kind, scope_id: scope.id };
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('staff')
    .values({
      ...said,
      password_hash: account.passwordHash,
      password_until: account.passwordUntil,
      must_change_password: true,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows === 1n) return 'created';
  const same = await tx
    .selectFrom('staff')
    .select('id')
    .where((eb) => eb.and(said))
    .executeTakeFirst();
  return same ? 'repeated' : 'taken';
}

/**
 * Holds these accounts until the transaction ends, always in the same order, so that two people who disable each other at the same
 * moment take turns and do not both succeed.
 * @returns those of them that are not disabled
 */
export async function holdAccounts(tx: Tx, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await tx
    .selectFrom('staff')
    .select(['id', 'disabled_at'])
    .where('id', 'in', [...ids])
    .orderBy('id')
    .forNoKeyUpdate()
    .execute();
  return new Set(rows.filter((row) => row.disabled_at === null).map((row) => row.id));
}

/** @param at when it was disabled; null lets it in again */
export async function setDisabled(tx: Tx, id: string, at: Date | null): Promise<void> {
  await tx.updateTable('staff').set({ disabled_at: at }).where('id', '=', id).execute();
}

function accountsWithin(tx: Tx, unit: string) {
  return tx
    .selectFrom('staff')
    .leftJoin('site', (join) =>
      join.onRef('site.id', '=', 'staff.scope_id').on('staff.scope_kind', '=', 'site'),
    )
    .leftJoin('lab', (join) => join.onRef('lab.id', '=', 'staff.scope_id').on('staff.scope_kind', '=', 'lab'))
    .innerJoin('unit as here', (join) =>
      join.on((eb) => eb('here.id', '=', eb.fn.coalesce('site.unit', 'lab.unit', 'staff.scope_id'))),
    )
    .innerJoin('unit as area', (join) => join.on('area.id', '=', unit))
    .where(within('here', 'area'))
    .select(['staff.id', 'login', 'staff.name', 'role', 'scope_kind', 'scope_id', 'disabled_at'])
    .select((eb) => eb.fn.coalesce('site.name', 'lab.name', 'here.name').as('scope_name'));
}

type AccountRow = Awaited<ReturnType<ReturnType<typeof accountsWithin>['executeTakeFirstOrThrow']>>;

function toAccount(row: AccountRow): Account {
  return {
    id: row.id,
    login: row.login,
    name: row.name,
    role: row.role,
    scope: { kind: row.scope_kind, id: row.scope_id, name: row.scope_name },
    disabled: row.disabled_at !== null,
  };
}
