import { sql } from 'kysely';
import type { Database } from '../database.ts';

/**
 * What a log-in is to the public process: `fit`; `mighty`, when it may do what no public process may; `unable`, when it cannot open
 * reports.
 */
export type PublicLogIn = 'fit' | 'mighty' | 'unable';

/**
 * Looks at what the log-in of this connection may do, whatever its name: it must neither command the server nor own the database, and
 * must see no table of ours (docs/decisions/0005-citizen-role.md).
 * @throws when the database cannot be asked or has no such function
 */
export async function judgePublicLogIn(db: Database): Promise<PublicLogIn> {
  const { rows } = await sql<{ mighty: boolean; able: boolean }>`
    select
      (select rolsuper or rolcreaterole or rolcreatedb or rolreplication or rolbypassrls
        from pg_roles where rolname = current_user)
      or (select pg_has_role(datdba, 'member') from pg_database where datname = current_database())
      or exists (
        select from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = 'public' and c.relkind in ('r', 'p')
          and has_any_column_privilege(c.oid, 'select, insert, update')
          -- Some extensions bring tables of their own, for everybody to read.
          and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
      ) as mighty,
      has_function_privilege('citizen.open_report(bytea, text, text)', 'execute')
        and has_function_privilege('citizen.open_slip(bytea, text, text)', 'execute') as able`.execute(db);
  const [row] = rows;
  if (row?.mighty) return 'mighty';
  return row?.able ? 'fit' : 'unable';
}
