import { randomBytes } from 'node:crypto';
import { makeUuidV7 } from '@mauxn/domain';
import type { FreshDatabase } from '../setup/copy.ts';

const count = 80;

/**
 * Samplers of the first site beside those of the demo province: ten log-ins of one account in 20 minutes are the limit, and a run of all
 * tests sets up many more devices than that.
 * @returns the login of somebody who has not logged in before
 */
export async function addSamplers(database: Pick<FreshDatabase, 'ask'>): Promise<() => string> {
  const logins = Array.from({ length: count }, (_, n) => `may${n + 1}`);
  await database.ask(
    `insert into staff (id, login, name, role, scope_kind, scope_id, password_hash, must_change_password)
     select new.id, new.login, known.name, known.role, known.scope_kind, known.scope_id, known.password_hash,
       known.must_change_password
     from unnest($1::uuid[], $2::text[]) as new (id, login), staff known where known.login = 'laymau1'`,
    [logins.map((_, n) => makeUuidV7(Date.now() + n, randomBytes(10))), logins],
  );
  return () => {
    const login = logins.shift();
    if (login === undefined) throw new Error(`More than ${count} devices were set up on one stage.`);
    return login;
  };
}
