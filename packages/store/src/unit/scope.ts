import { isWithin, type ScopeKind } from '@mauxn/domain';
import type { Database, Tx } from '../database.ts';

export interface Scope {
  readonly kind: ScopeKind;
  readonly id: string;
}

/** Whether the target lies in the scope: the same thing, or a thing somewhere below the scope's unit. */
export async function isInScope(db: Database | Tx, scope: Scope, target: Scope): Promise<boolean> {
  if (scope.kind === target.kind && scope.id === target.id) return true;
  if (scope.kind !== 'unit') return false;
  const [ancestor, path] = await Promise.all([pathOf(db, scope), pathOf(db, target)]);
  return ancestor !== undefined && path !== undefined && isWithin(path, ancestor);
}

/** The path of the unit that a thing stands in. */
export async function pathOf(db: Database | Tx, target: Scope): Promise<string | undefined> {
  if (target.kind === 'unit') {
    return (await db.selectFrom('unit').select('path').where('id', '=', target.id).executeTakeFirst())?.path;
  }
  const row = await db
    .selectFrom(target.kind)
    .innerJoin('unit', 'unit.id', `${target.kind}.unit`)
    .select('unit.path')
    .where(`${target.kind}.id`, '=', target.id)
    .executeTakeFirst();
  return row?.path;
}

/** Name of what an account is bound to, for the screens. */
export async function nameOfScope(db: Database | Tx, scope: Scope): Promise<string> {
  const row = await db.selectFrom(scope.kind).select('name').where('id', '=', scope.id).executeTakeFirst();
  return row?.name ?? '';
}
