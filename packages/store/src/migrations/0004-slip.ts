import { type Kysely, sql } from 'kysely';

/**
 * Slips of the volunteer lane. The id of a slip is a secret, so tables hold its hash; the log keeps what was said
 * (docs/decisions/0012-slips.md). Devices get a number of their own for the labels that they print.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [...tables, answersMatch, openSlip, ...rights]) await statement.execute(db);
}

const tables = [
  sql`create table slip (
    province smallint not null,
    id uuid not null,
    slip_hash bytea not null,
    holds_id boolean not null default true,
    help text not null check (help in ('has-app', 'installed', 'declared', 'cannot')),
    number text not null,
    site uuid not null,
    campaign uuid not null,
    shift uuid not null,
    device uuid not null,
    actor uuid not null,
    issued_at timestamptz not null,
    voided_at timestamptz,
    primary key (province, id)
  )`,
  sql`create unique index slip_of_hash on slip (province, slip_hash) where holds_id`,
  sql`create index slip_day on slip (province, issued_at)`,
  sql`alter table swab add column slip_hash bytea`,
  sql`create index swab_slip on swab (province, slip_hash) where slip_hash is not null`,
  sql`create table slip_lock (
    slip_hash bytea primary key,
    wrong_tries integer not null default 0,
    locked_until timestamptz
  )`,
  sql`alter table device add column number integer generated always as identity`,
  sql`alter table device add unique (number)`,
];

/** The second factor of `citizen.open_report`, for a swab. */
const answersMatch = sql`
create function answers_match(s swab, p_birth_year text, p_last4 text) returns boolean
language sql stable
set search_path = pg_catalog, public, pg_temp as $$
  select coalesce(
    (s.birth is null or left(s.birth, 4) = p_birth_year)
      and case when cardinality(known) > 0 then p_last4 = any (known) else s.birth is not null end,
    false
  )
  from (select array(select right(f, 4) from unnest(array[s.id_number, s.phone]) f where length(f) >= 4)) k (known)
$$`;

/**
 * The result of whoever has a slip in hand, for people without a phone. Same answers, same limits and the same silence as
 * `citizen.open_report`: an unknown slip, one that is locked, one whose result is not there yet and a wrong answer look alike. A slip
 * that came with several tubes opens the newest report among those that the answers fit, for 30 days after its release.
 *
 * Right answers before the result is there cost no try: people come back and ask again. Twenty wrong tries end the slip.
 */
const openSlip = sql`
create function citizen.open_slip(p_slip_hash bytea, p_birth_year text, p_last4 text)
returns table (
  withdrawn boolean, outcome text, version integer, reason text, recall_reason text, method text, kind text,
  name text, birth_year text, sampled_at timestamptz, released_at timestamptz, site text, lab text
)
language plpgsql security definer
set search_path = pg_catalog, public, pg_temp
set lock_timeout = '2s' as $$
declare
  p smallint; l slip_lock; r report; at timestamptz; tries integer; matched boolean; told_tube uuid;
begin
  select d.province into p from deployment d;
  perform from swab w where w.province = p and w.slip_hash = p_slip_hash;
  if not found then return; end if;
  perform from slip_lock k where k.slip_hash = p_slip_hash and k.locked_until > now();
  if found then return; end if;
  insert into slip_lock (slip_hash) values (p_slip_hash) on conflict do nothing;
  select * into l from slip_lock k where k.slip_hash = p_slip_hash for update;
  at := clock_timestamp();
  if l.locked_until > at then return; end if;

  select coalesce(bool_or(answers_match(w, p_birth_year, p_last4)), false), min(w.tube::text)::uuid
    into matched, told_tube
    from swab w where w.province = p and w.slip_hash = p_slip_hash;
  if not matched then
    tries := l.wrong_tries + 1;
    update slip_lock k set
      wrong_tries = tries,
      locked_until = case when tries >= 20 then 'infinity' when tries % 5 = 0
        then at + interval '15 minutes' * power(2, tries / 5 - 1) else k.locked_until end
    where k.slip_hash = p_slip_hash;
    if tries % 5 = 0 then
      insert into audit (action, subject, subjects, detail)
        values ('report.lock', 'tube', array[told_tube], jsonb_build_object('by', 'slip', 'tries', tries));
    end if;
    return;
  end if;

  if l.wrong_tries > 0 then
    update slip_lock k set wrong_tries = 0, locked_until = null where k.slip_hash = p_slip_hash;
  end if;
  select q.* into r
    from swab w join report q on (q.province, q.tube, q.n) = (w.province, w.tube, w.n)
    where w.province = p and w.slip_hash = p_slip_hash and answers_match(w, p_birth_year, p_last4)
      and q.released_at > now() - interval '30 days'
    order by q.released_at desc, q.tube desc, q.n limit 1;
  if not found then return; end if;
  perform from report q join tube t on (t.province, t.id) = (q.province, q.tube)
    where (q.province, q.tube, q.n) = (r.province, r.tube, r.n) and q.state = 'ready' and t.state <> 'voided'
    for update of q skip locked;
  if found then
    update report q set state = 'seen' where (q.province, q.tube, q.n) = (r.province, r.tube, r.n);
  end if;
  insert into audit (action, subject, subjects, detail)
    values ('report.open', 'tube', array[r.tube], jsonb_build_object('n', r.n, 'by', 'slip'));
  return query
    select gone.so, q.outcome, q.version, q.reason,
      case when q.outcome <> 'retest' then null when x.value = 'positive' then 'positive-pool' else x.value end,
      x.method, t.kind, w.name, left(w.birth, 4), t.sampled_at, q.released_at,
      (select site.name from site where site.id = t.site), lab.name
    from report q
    join swab w on (w.province, w.tube, w.n) = (q.province, q.tube, q.n)
    join tube t on (t.province, t.id) = (q.province, q.tube)
    join result x on (x.province, x.id) = (q.province, q.result)
    join reception b on (b.province, b.id) = (x.province, x.reception)
    join lab on lab.id = b.lab
    cross join lateral (select q.state = 'withdrawn' or t.state = 'voided' as so) gone
    where (q.province, q.tube, q.n) = (r.province, r.tube, r.n);
end $$`;

const rights = [
  sql`revoke all on function answers_match(swab, text, text) from public`,
  sql`revoke all on function citizen.open_slip(bytea, text, text) from public`,
  sql`grant execute on function citizen.open_slip(bytea, text, text) to mauxn_citizen`,
];
