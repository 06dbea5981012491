import { type Kysely, sql } from 'kysely';

/**
 * Lists of people who are expected, one per campaign and site. A row that left its list stays with the moment: swabs that name it were
 * taken. `key` is the digest of what makes two rows of a list the same person (docs/decisions/0010-registration-lists.md).
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(db);
}

const statements = [
  sql`create table registration (
    province smallint not null,
    id uuid not null,
    site uuid not null references site,
    campaign uuid not null references campaign,
    key text not null,
    name text not null,
    birth text,
    sex text check (sex in ('male', 'female')),
    id_number text,
    phone text,
    insurance text,
    address text,
    group_name text,
    note text,
    listed_by uuid not null references staff,
    listed_at timestamptz not null default now(),
    withdrawn_by uuid references staff,
    withdrawn_at timestamptz,
    primary key (province, id),
    unique (province, site, campaign, key),
    check ((withdrawn_at is null) = (withdrawn_by is null))
  )`,
  sql`alter table swab add column registration uuid`,
  sql`create index swab_registration on swab (province, registration) where registration is not null`,
  sql`alter table rapid_test add column registration uuid`,
  sql`create index rapid_test_registration on rapid_test (province, registration) where registration is not null`,
];
