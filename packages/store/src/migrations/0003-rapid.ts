import { type Kysely, sql } from 'kysely';

/**
 * Rapid tests read at the site. A positive one is the row that follow-up starts from: `rapid_test` with state `read` and its result;
 * the tube that confirms it names it. Readings and voids stay, whatever the merged row says (docs/sync.md, M7).
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(db);
}

const statements = [
  sql`alter table campaign add column kits jsonb not null default '[]'`,
  sql`create table rapid_test (
    province smallint not null,
    id uuid not null,
    site uuid not null,
    campaign uuid not null,
    shift uuid not null,
    device uuid not null,
    actor uuid not null,
    started_at timestamptz not null,
    kit text not null,
    read_from smallint not null,
    read_to smallint not null check (read_to > read_from),
    label text,
    name text not null,
    birth text,
    sex text,
    id_number text,
    phone text,
    insurance text,
    qid text,
    address text,
    source text not null,
    field_sources jsonb,
    opaque text,
    state text not null default 'running' check (state in ('running', 'read', 'voided')),
    result text check (result in ('negative', 'positive', 'invalid')),
    read_at timestamptz,
    timing text check (timing in ('early', 'in-time', 'late')),
    void_reason text,
    disputed boolean not null default false,
    primary key (province, id),
    check ((state = 'voided') = (void_reason is not null)),
    check (state <> 'read' or result is not null),
    check ((result is null) = (timing is null) and (result is null) = (read_at is null))
  )`,
  sql`create index rapid_test_day on rapid_test (province, site, started_at)`,
  sql`create table rapid_read (
    province smallint not null,
    id uuid not null,
    test uuid not null,
    device uuid not null,
    actor uuid not null,
    result text not null,
    read_at timestamptz not null,
    flagged boolean not null default false,
    primary key (province, test, id),
    foreign key (province, test) references rapid_test
  )`,
  sql`create table rapid_void (
    province smallint not null,
    id uuid not null,
    test uuid not null,
    actor uuid not null,
    reason text not null,
    note text,
    primary key (province, test, id),
    foreign key (province, test) references rapid_test
  )`,
  sql`alter table tube add column rapid uuid`,
  sql`create index tube_rapid on tube (province, rapid) where rapid is not null`,
];
