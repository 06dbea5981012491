import type { Database, Tx } from '../database.ts';

export interface Credentials {
  readonly id: string;
  readonly passwordHash: string;
}

/** What a log-in is checked against; undefined for an unknown or disabled account and for a first password that ran out. */
export async function findCredentials(
  db: Database | Tx,
  login: string,
  now: Date,
): Promise<Credentials | undefined> {
  const row = await db
    .selectFrom('staff')
    .select(['id', 'password_hash'])
    .where('login', '=', login.toLowerCase())
    .where('disabled_at', 'is', null)
    .where((eb) => eb.or([eb('password_until', 'is', null), eb('password_until', '>', now)]))
    .executeTakeFirst();
  return row && { id: row.id, passwordHash: row.password_hash };
}

/** Sets a password that only its owner knows: it does not run out. */
export async function setOwnPassword(tx: Tx, staff: string, passwordHash: string): Promise<void> {
  await tx
    .updateTable('staff')
    .set({ password_hash: passwordHash, must_change_password: false, password_until: null })
    .where('id', '=', staff)
    .execute();
}
