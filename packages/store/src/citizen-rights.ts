import { sql } from 'kysely';
import type { Database } from './database.ts';

/**
 * Takes from everybody, and so from `mauxn_citizen`, what Postgres gives to everybody and nobody here needs: temporary tables, tables in
 * `public`, and large objects, with which a log-in that may write nothing could still fill the disk. Rights on a database are neither
 * copied nor restored with it, so they are looked at every time. What this role may not take away is left as it is.
 */
export async function tightenRights(db: Database): Promise<void> {
  await sql`do $$ begin
    -- Two processes that change the same right at once would stop each other.
    perform pg_advisory_xact_lock(hashtext('mauxn rights'));
    if has_database_privilege('public', current_database(), 'temporary')
      and (select pg_has_role(datdba, 'member') from pg_database where datname = current_database())
    then
      execute format('revoke temporary on database %I from public', current_database());
    end if;
    if has_schema_privilege('public', 'public', 'create')
      and (select pg_has_role(nspowner, 'member') from pg_namespace where nspname = 'public')
    then
      revoke create on schema public from public;
    end if;
    if has_function_privilege('public', 'lo_create(oid)', 'execute')
      and (select rolsuper from pg_roles where rolname = current_user)
    then
      revoke execute on function lo_creat(integer), lo_create(oid), lo_from_bytea(oid, bytea) from public;
    end if;
  end $$`.execute(db);
}
