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
 * file leaves them out. Somebody of whom nothing is on file cannot be told apart from a stranger and gets no answer.
 */
const openReport = sql`
create function citizen.open_report(p_token_hash bytea, p_birth_year text, p_last4 text)
returns table (
  outcome text, version integer, reason text, method text, kind text, name text, birth text, sex text,
  sampled_at timestamptz, released_at timestamptz, site text, lab text
)
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  l link; s swab; t tube; right_person boolean;
begin
  select * into l from link where token_hash = p_token_hash for update;
  if not found or l.expires_at <= now() or coalesce(l.locked_until > now(), false) then return; end if;
  select * into s from swab where (province, tube, n) = (l.province, l.tube, l.n);
  right_person := (s.birth is not null or s.id_number is not null or s.phone is not null)
    and (s.birth is null or left(s.birth, 4) = p_birth_year)
    and ((s.id_number is null and s.phone is null)
      or (length(p_last4) = 4 and p_last4 in (right(s.id_number, 4), right(s.phone, 4))));
  if not coalesce(right_person, false) then
    update link set
      wrong_tries = l.wrong_tries + 1,
      locked_until = case when (l.wrong_tries + 1) % 5 = 0
        then now() + interval '15 minutes' * power(2, (l.wrong_tries + 1) / 5 - 1) else locked_until end,
      expires_at = case when l.wrong_tries + 1 >= 20 then now() else expires_at end
    where token_hash = p_token_hash;
    return;
  end if;
  update link set wrong_tries = 0, locked_until = null where token_hash = p_token_hash and wrong_tries > 0;
  update report r set state = 'seen' where (r.province, r.tube, r.n) = (l.province, l.tube, l.n) and r.state = 'ready';
  insert into audit (action, subject, subjects) values ('report.open', 'tube', array[l.tube]);
  select * into t from tube where (province, id) = (l.province, l.tube);
  return query
    select r.outcome, r.version, r.reason, x.method, t.kind, s.name, s.birth, s.sex,
      t.sampled_at, r.released_at, (select site.name from site where id = t.site), lab.name
    from report r
    join result x on (x.province, x.id) = (r.province, r.result)
    join reception b on (b.province, b.id) = (x.province, x.reception)
    join lab on lab.id = b.lab
    where (r.province, r.tube, r.n) = (l.province, l.tube, l.n) and r.state <> 'withdrawn';
end $$`;

const rights = [
  sql`revoke all on function citizen.open_report(bytea, text, text) from public`,
  sql`grant usage on schema citizen to mauxn_citizen`,
  sql`grant execute on function citizen.open_report(bytea, text, text) to mauxn_citizen`,
];
