import { sql } from 'kysely';
import type { Database } from '../database.ts';
import { migrationNames } from '../migrate.ts';

/**
 * Whose a database is: nobody's yet, ours, somebody else's. Ours may also be `newer` than this code, or `torn`: its list of migrations
 * has a hole.
 */
export type DatabaseStanding = 'empty' | 'own' | 'foreign' | 'newer' | 'torn';

/** Looks before anything is written. */
export async function judgeDatabase(db: Database): Promise<DatabaseStanding> {
  const done = await listDone(db);
  if (done.length === 0) return (await holdsAnything(db)) ? 'foreign' : 'empty';
  if (!done.includes(migrationNames[0] ?? '')) return 'foreign';
  if (done.some((name) => !migrationNames.includes(name))) return 'newer';
  return done.every((name, place) => name === migrationNames[place]) ? 'own' : 'torn';
}

/** Other programs keep a list of this name as well. */
async function listDone(db: Database): Promise<readonly string[]> {
  const { rows: found } = await sql`select where to_regclass('public.kysely_migration') is not null`.execute(
    db,
  );
  if (found.length === 0) return [];
  const { rows } = await sql<{
    name: string;
  }>`select name from public.kysely_migration order by name`.execute(db);
  return rows.map(({ name }) => name);
}

/** Anything in any schema, but what Postgres and its extensions bring and what a first migration that failed leaves. */
async function holdsAnything(db: Database): Promise<boolean> {
  const { rows } = await sql`
    with thing as (
      select 'pg_class'::regclass as kind, oid, relnamespace as home from pg_class
        where relkind in ('r', 'p', 'v', 'm', 'S', 'f') and not starts_with(relname, 'kysely_migration')
      union all select 'pg_proc'::regclass, oid, pronamespace from pg_proc
    )
    select from thing join pg_namespace n on n.oid = thing.home
    where n.nspname <> 'information_schema' and not starts_with(n.nspname, 'pg_')
      and not exists (
        select from pg_depend d where d.classid = thing.kind and d.objid = thing.oid and d.deptype = 'e'
      )
    limit 1`.execute(db);
  return rows.length > 0;
}
