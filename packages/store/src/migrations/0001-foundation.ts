import { type Kysely, sql } from 'kysely';

/**
 * Large tables begin their key with the province, so that they can be spread over nodes later. The log and the result tables are
 * partitioned by month on a UUIDv7, whose first 48 bits are its time of making: an id stays unique over all partitions because it is
 * the partition key itself (docs/decisions/0004-partitions-by-id.md). Partitions are made by `keepPartitions`.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [...places, ...people, ...log, ...field, ...bench, ...told, ...traces]) {
    await statement.execute(db);
  }
}

const places = [
  sql`create table deployment (
    singleton boolean primary key default true check (singleton),
    epoch uuid not null,
    province smallint not null,
    tube_pattern text not null,
    demo boolean not null default false
  )`,
  sql`create table unit (
    id uuid primary key,
    path text not null unique,
    level text not null check (level in ('province', 'district', 'commune')),
    name text not null
  )`,
  sql`create table site (id uuid primary key, unit uuid not null references unit, name text not null, unique (unit, name))`,
  sql`create table lab (id uuid primary key, unit uuid not null references unit, name text not null, unique (unit, name))`,
  sql`create table campaign (
    id uuid primary key,
    unit uuid not null references unit,
    name text not null,
    test text not null check (test in ('rt-pcr', 'rapid-antigen')),
    pool_limit smallint not null check (pool_limit between 2 and 10),
    goal_per_day integer not null check (goal_per_day > 0)
  )`,
];

const people = [
  sql`create table staff (
    id uuid primary key,
    login text not null unique check (login = lower(login)),
    name text not null,
    role text not null,
    scope_kind text not null check (scope_kind in ('site', 'lab', 'unit')),
    scope_id uuid not null,
    password_hash text not null,
    must_change_password boolean not null default false,
    password_until timestamptz,
    disabled_at timestamptz,
    created_at timestamptz not null default now()
  )`,
  sql`create table session (
    token_hash bytea primary key,
    staff uuid not null references staff,
    audience text not null check (audience in ('field', 'desk')),
    opened_at timestamptz not null default now(),
    expires_at timestamptz not null
  )`,
  sql`create index session_staff on session (staff)`,
  sql`create table device (
    id uuid primary key,
    site uuid not null references site,
    label text not null,
    token_hash bytea not null unique,
    state text not null check (state in ('enrolled', 'active', 'revoked')),
    enrolled_by uuid not null references staff,
    enrolled_at timestamptz not null default now(),
    last_seen_at timestamptz
  )`,
];

/** Layer one: everything any device ever said, as it was received, and what became of it. */
const log = [
  sql`create table batch (
    province smallint not null,
    id uuid not null,
    device uuid not null,
    actor uuid not null,
    sha256 bytea not null,
    received_at timestamptz not null default now(),
    outcomes text not null,
    exceptions jsonb not null,
    body bytea not null,
    primary key (province, id)
  ) partition by range (id)`,
  // The body is gzip already: trying to compress it again costs time and gains nothing.
  sql`alter table batch alter column body set storage external`,
  sql`create table intent (
    province smallint not null,
    id uuid not null,
    device uuid not null,
    seq integer not null,
    batch uuid not null,
    line smallint not null,
    fingerprint bigint not null,
    outcome "char" not null,
    cause text,
    primary key (province, id)
  ) partition by range (id)`,
  sql`create table held (
    province smallint not null,
    waits_for uuid not null,
    intent uuid not null,
    body jsonb not null,
    since timestamptz not null default now(),
    primary key (province, waits_for, intent)
  )`,
];

/** Layer two: the state. It can be rebuilt from the log. */
const field = [
  sql`create table shift (
    id uuid primary key,
    device uuid not null,
    site uuid,
    campaign uuid,
    opened_by uuid,
    opened_at timestamptz,
    closed_at timestamptz,
    captured integer
  )`,
  sql`create table tube (
    province smallint not null,
    id uuid not null,
    code text not null,
    kind text not null check (kind in ('single', 'site-pool')),
    state text not null default 'sealed',
    site uuid not null,
    campaign uuid not null,
    shift uuid not null,
    device uuid not null,
    actor uuid not null,
    sampled_at timestamptz not null,
    holds_code boolean not null default true,
    edition integer not null default 0,
    void_reason text,
    primary key (province, id)
  )`,
  // A code belongs to one tube. A second claim is kept without the right to the code (docs/sync.md, M4).
  sql`create unique index tube_code on tube (province, code) where holds_code`,
  sql`create table swab (
    province smallint not null,
    tube uuid not null,
    n smallint not null check (n between 0 and 9),
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
    primary key (province, tube, n),
    foreign key (province, tube) references tube deferrable initially deferred
  )`,
  sql`create table tube_correction (
    province smallint not null,
    id uuid not null,
    tube uuid not null,
    device uuid not null,
    actor uuid not null,
    edition integer not null,
    body jsonb not null,
    primary key (province, tube, id)
  )`,
  sql`create table tube_void (
    province smallint not null,
    id uuid not null,
    tube uuid not null,
    actor uuid not null,
    reason text not null,
    note text,
    primary key (province, tube, id)
  )`,
  sql`create table conflict (
    province smallint not null,
    id uuid not null,
    kind text not null check (kind in ('tube-code-taken', 'tube-already-tested')),
    code text not null,
    tube uuid not null,
    holder uuid,
    opened_at timestamptz not null default now(),
    resolved_at timestamptz,
    resolved_by uuid,
    primary key (province, id)
  )`,
  sql`create index conflict_open on conflict (province, code) where resolved_at is null`,
  sql`create table change (
    xid xid8 not null default pg_current_xact_id(),
    n bigint generated always as identity,
    province smallint not null,
    site uuid,
    body jsonb not null,
    primary key (xid, n)
  )`,
];

/**
 * The lab's own view: a tube it holds is a reception; `tube` is null while the record has not arrived. `open_result` is the version
 * being worked on, `released_result` the one in force: at most one of each, by construction.
 */
const bench = [
  sql`create table reception (
    province smallint not null,
    id uuid not null,
    code text not null,
    lab uuid not null references lab,
    received_by uuid not null references staff,
    received_at timestamptz not null default now(),
    tube uuid,
    stage text not null default 'to-enter'
      check (stage in ('to-enter', 'to-review', 'to-release', 'released')),
    open_result uuid,
    released_result uuid,
    primary key (province, id),
    unique (province, code)
  )`,
  sql`create index reception_stage on reception (province, lab, stage, id)`,
  sql`create index reception_unmatched on reception (province, code) where tube is null`,
  sql`create table result (
    province smallint not null,
    id uuid not null,
    reception uuid not null,
    version integer not null check (version > 0),
    value text not null check (value in ('negative', 'positive', 'inconclusive', 'invalid')),
    ct numeric(4, 2) check (ct between 0 and 60),
    method text not null check (method in ('rt-pcr', 'rapid-antigen')),
    state text not null check (state in ('entered', 'reviewed', 'returned', 'released', 'amended')),
    entered_by uuid not null references staff,
    entered_at timestamptz not null default now(),
    reviewed_by uuid references staff check (reviewed_by is distinct from entered_by),
    reviewed_at timestamptz,
    released_by uuid references staff,
    released_at timestamptz,
    reason text,
    primary key (province, id)
  ) partition by range (id)`,
  // Versions of one tube are counted up.
  sql`create index result_reception on result (province, reception, version)`,
];

/** What people are told, and who has to be swabbed again. */
const told = [
  sql`create table report (
    province smallint not null,
    tube uuid not null,
    n smallint not null,
    version integer not null,
    outcome text not null check (outcome in ('negative', 'positive', 'retest')),
    result uuid not null,
    state text not null check (state in ('ready', 'seen', 'withdrawn')),
    reason text,
    released_at timestamptz not null default now(),
    primary key (province, tube, n)
  )`,
  sql`create table report_version (
    province smallint not null,
    tube uuid not null,
    n smallint not null,
    version integer not null,
    outcome text not null,
    result uuid not null,
    reason text,
    released_at timestamptz not null default now(),
    primary key (province, tube, n, version)
  ) partition by range (tube)`,
  sql`create table link (
    token_hash bytea primary key,
    province smallint not null,
    tube uuid not null,
    n smallint not null,
    generation integer not null,
    expires_at timestamptz not null,
    wrong_tries integer not null default 0,
    locked_until timestamptz,
    unique (province, tube, n, generation)
  )`,
  sql`create table recall (
    province smallint not null,
    id uuid not null,
    tube uuid not null,
    n smallint not null,
    reason text not null check (reason in ('positive-pool', 'inconclusive', 'invalid')),
    state text not null default 'open',
    opened_at timestamptz not null default now(),
    primary key (province, id),
    unique (province, tube, n)
  )`,
];

const traces = [
  sql`create table audit (
    id bigint generated always as identity,
    at timestamptz not null default now(),
    actor uuid,
    action text not null,
    subject text not null,
    subjects uuid[] not null default '{}',
    detail jsonb,
    primary key (at, id)
  ) partition by range (at)`,
];
