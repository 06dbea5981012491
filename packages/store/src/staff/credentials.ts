import type { Database, Tx } from '../database.ts';

export interface Credentials {
  readonly id: string;
  readonly passwordHash: string;
  /** When a first password runs out; null for one's own. */
  readonly passwordUntil: Date | null;
}

/** What a log-in is checked against; undefined for an unknown or disabled account and for a first password that ran out. */
export async function findCredentials(
  db: Database | Tx,
  login: string,
  now: Date,
): Promise<Credentials | undefined> {
  const row = await db
    .selectFrom('staff')
    .select(['id', 'password_hash', 'password_until'])
    .where('login', '=', login.toLowerCase())
    .where('disabled_at', 'is', null)
    .where((eb) => eb.or([eb('password_until', 'is', null), eb('password_until', '>', now)]))
    .executeTakeFirst();
  return row && { id: row.id, passwordHash: row.password_hash, passwordUntil: row.password_until };
}

/** Sets a password that only its owner knows: it does not run out. */
export async function setOwnPassword(tx: Tx, staff: string, passwordHash: string): Promise<void> {
  await tx
    .updateTable('staff')
    .set({ password_hash: passwordHash, must_change_password: false, password_until: null })
    .where('id', '=', staff)
    .execute();
}

/** Sets a password that somebody else has seen: it runs out, and has to be changed at the next log-in. */
export async function setFirstPassword(
  tx: Tx,
  staff: string,
  passwordHash: string,
  until: Date,
): Promise<void> {
  await tx
    .updateTable('staff')
    .set({ password_hash: passwordHash, must_change_password: true, password_until: until })
    .where('id', '=', staff)
    .execute();
}

/**
 * Whether the account still is what a log-in was checked against; if so, it stays so until the transaction ends. Checking a password
 * takes long enough for somebody to change it or to disable the account meanwhile.
 */
export async function holdCredentials(tx: Tx, credentials: Credentials): Promise<boolean> {
  const row = await tx
    .selectFrom('staff')
    .select('id')
    .where('id', '=', credentials.id)
    .where('password_hash', '=', credentials.passwordHash)
    .where('disabled_at', 'is', null)
    .forNoKeyUpdate()
    .executeTakeFirst();
  return row !== undefined;
}
