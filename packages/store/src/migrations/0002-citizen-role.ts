import { type Kysely, sql } from 'kysely';

/**
 * The public process connects as `mauxn_citizen`, which owns nothing and may read no table. All it can do is call the functions of the
 * schema `citizen`; each checks what the person must know before it gives anything (docs/decisions/0005-citizen-role.md).
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [role, schema, openReport, ...rights]) await statement.execute(db);
}

/** Roles belong to the whole cluster: another database of it may have made this one already. */
const role = sql`do $$ begin
  if not exists (select from pg_roles where rolname = 'mauxn_citizen') then create role mauxn_citizen nologin; end if;
end $$`;

const schema = sql`create schema citizen`;

/**
 * Answers one row when the link lives and both factors are right, and no row in every other case: unknown, expired and locked links
 * look the same as a wrong answer. Five wrong tries lock the link for 15 minutes, each further five for twice as long, twenty end it.
 * The last four digits are those of the ID number or of the phone, whichever the person remembers; a person of whom neither is on
 * file leaves them out. Somebody of whom nothing is on file cannot be told apart from a stranger and gets no answer. A report that
 * was withdrawn, or whose tube was voided, says so and nothing else.
 *
 * Strangers are sent away without a lock, so that tries at a locked link never stand in the person's way. Tries at a living one are
 * counted one after the other under its lock, and the clock is read after waiting: a hundred at once are five. A report that is being
 * released anew is left unmarked instead of waited for; its next version has to be read anyhow.
 */
const openReport = sql`
create function citizen.open_report(p_token_hash bytea, p_birth_year text, p_last4 text)
returns table (
  withdrawn boolean, outcome text, version integer, reason text, recall_reason text, method text, kind text,
  name text, birth_year text, sampled_at timestamptz, released_at timestamptz, site text, lab text
)
language plpgsql security definer
-- Temporary tables of the caller must not stand in for ours, and no lock may hold up the whole public process.
set search_path = pg_catalog, public, pg_temp
set lock_timeout = '2s' as $$
declare
  l link; s swab; known text[]; at timestamptz; tries integer;
begin
  perform from link k
    where k.token_hash = p_token_hash and k.expires_at > now() and coalesce(k.locked_until <= now(), true);
  if not found then return; end if;
  select * into l from link k where k.token_hash = p_token_hash for update;
  at := clock_timestamp();
  if not found or l.expires_at <= at or l.locked_until > at then return; end if;

  select * into s from swab w where (w.province, w.tube, w.n) = (l.province, l.tube, l.n);
  known := array(select right(f, 4) from unnest(array[s.id_number, s.phone]) f where length(f) >= 4);
  if not coalesce(
    (s.birth is null or left(s.birth, 4) = p_birth_year)
      and case when cardinality(known) > 0 then p_last4 = any (known) else s.birth is not null end,
    false
  ) then
    tries := l.wrong_tries + 1;
    update link k set
      wrong_tries = tries,
      locked_until = case when tries % 5 = 0
        then at + interval '15 minutes' * power(2, tries / 5 - 1) else k.locked_until end,
      expires_at = case when tries >= 20 then at else k.expires_at end
    where k.token_hash = p_token_hash;
    if tries % 5 = 0 then
      insert into audit (action, subject, subjects, detail)
        values ('report.lock', 'tube', array[l.tube], jsonb_build_object('n', l.n, 'tries', tries));
    end if;
    return;
  end if;

  if l.wrong_tries > 0 then
    update link k set wrong_tries = 0, locked_until = null where k.token_hash = p_token_hash;
  end if;
  perform from report r join tube t on (t.province, t.id) = (r.province, r.tube)
    where (r.province, r.tube, r.n) = (l.province, l.tube, l.n) and r.state = 'ready' and t.state <> 'voided'
    for update of r skip locked;
  if found then
    update report r set state = 'seen' where (r.province, r.tube, r.n) = (l.province, l.tube, l.n);
  end if;
  insert into audit (action, subject, subjects, detail)
    values ('report.open', 'tube', array[l.tube], jsonb_build_object('n', l.n));
  return query
    select gone.so, r.outcome, r.version, r.reason,
      case when r.outcome <> 'retest' then null when x.value = 'positive' then 'positive-pool' else x.value end,
      x.method, t.kind, s.name, left(s.birth, 4), t.sampled_at, r.released_at,
      (select site.name from site where site.id = t.site), lab.name
    from report r
    join tube t on (t.province, t.id) = (r.province, r.tube)
    join result x on (x.province, x.id) = (r.province, r.result)
    join reception b on (b.province, b.id) = (x.province, x.reception)
    join lab on lab.id = b.lab
    cross join lateral (select r.state = 'withdrawn' or t.state = 'voided' as so) gone
    where (r.province, r.tube, r.n) = (l.province, l.tube, l.n);
end $$`;

const rights = [
  sql`revoke all on function citizen.open_report(bytea, text, text) from public`,
  sql`grant usage on schema citizen to mauxn_citizen`,
  sql`grant execute on function citizen.open_report(bytea, text, text) to mauxn_citizen`,
];
