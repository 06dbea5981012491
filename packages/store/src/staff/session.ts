import type { Role, ScopeKind } from '@mauxn/domain';
import type { Database, Tx } from '../database.ts';

/** The member of staff behind a request, as the guard needs them. */
export interface Actor {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly role: Role;
  readonly scope: { readonly kind: ScopeKind; readonly id: string };
  readonly mustChangePassword: boolean;
  /** Milliseconds since 1970. */
  readonly signedInUntil: number;
}

export type Audience = 'field' | 'desk';

/** Undefined when the session is unknown, over, of another app, or the account is disabled. */
export async function findSession(
  db: Database | Tx,
  tokenHash: Buffer,
  audience: Audience,
  now: Date,
): Promise<Actor | undefined> {
  const row = await db
    .selectFrom('session')
    .innerJoin('staff', 'staff.id', 'session.staff')
    .select([
      'staff.id',
      'login',
      'name',
      'role',
      'scope_kind',
      'scope_id',
      'must_change_password',
      'expires_at',
    ])
    .where('token_hash', '=', tokenHash)
    .where('audience', '=', audience)
    .where('expires_at', '>', now)
    .where('disabled_at', 'is', null)
    .executeTakeFirst();
  return (
    row && {
      id: row.id,
      login: row.login,
      name: row.name,
      role: row.role,
      scope: { kind: row.scope_kind, id: row.scope_id },
      mustChangePassword: row.must_change_password,
      signedInUntil: row.expires_at.getTime(),
    }
  );
}

export async function insertSession(
  tx: Tx,
  session: { tokenHash: Buffer; staff: string; audience: Audience; expiresAt: Date },
): Promise<void> {
  await tx
    .insertInto('session')
    .values({
      token_hash: session.tokenHash,
      staff: session.staff,
      audience: session.audience,
      expires_at: session.expiresAt,
    })
    .execute();
}

export async function deleteSession(tx: Tx, tokenHash: Buffer): Promise<void> {
  await tx.deleteFrom('session').where('token_hash', '=', tokenHash).execute();
}

/** Ends every session of an account, but for the one that may go on. */
export async function deleteSessionsOf(tx: Tx, staff: string, except?: Buffer): Promise<void> {
  let query = tx.deleteFrom('session').where('staff', '=', staff);
  if (except) query = query.where('token_hash', '<>', except);
  await query.execute();
}

/** Forgets sessions of an account that ran out by themselves. */
export async function deleteOverSessions(tx: Tx, staff: string, now: Date): Promise<void> {
  await tx.deleteFrom('session').where('staff', '=', staff).where('expires_at', '<=', now).execute();
}
