import type { Role, ScopeKind } from '@mauxn/domain';
import { sql } from 'kysely';
import type { Database, Tx } from '../database.ts';
import type { Device } from '../device/device.ts';

/** The member of staff behind a request, as the guard needs them. */
export interface Actor {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly role: Role;
  readonly scope: { readonly kind: ScopeKind; readonly id: string };
  readonly mustChangePassword: boolean;
  /** Milliseconds since 1970. */
  readonly signedInUntil: number;
}

export type Audience = 'field' | 'desk';

/** Hashes of the tokens that a request carries. */
export interface CallerTokens {
  readonly session: Buffer;
  readonly device?: Buffer | undefined;
}

export interface KnownCaller {
  readonly actor: Actor;
  /** Undefined when the request names no device, or one that is unknown or revoked. */
  readonly device: Device | undefined;
}

/**
 * Who is behind a request: the person by the session and the device by its own token, in one look-up because every push and pull needs
 * both. Undefined when the session is unknown, over, of another app, or the account is disabled.
 */
export async function findCaller(
  db: Database | Tx,
  tokens: CallerTokens,
  audience: Audience,
  now: Date,
): Promise<KnownCaller | undefined> {
  const { rows } = await sql<CallerRow>`/* caller.find */
    select staff.id, staff.login, staff.name, staff.role, staff.scope_kind, staff.scope_id, staff.must_change_password,
      session.expires_at, device.id as device, device.label, site.id as site, site.name as "siteName",
      unit.name as "unitName"
    from session
    join staff on staff.id = session.staff and staff.disabled_at is null
    left join (device join site on site.id = device.site join unit on unit.id = site.unit)
      on device.token_hash = ${tokens.device ?? null} and device.state <> 'revoked'
    where session.token_hash = ${tokens.session} and session.audience = ${audience}
      and session.expires_at > ${now}`.execute(db);
  const [row] = rows;
  return row && { actor: actorOf(row), device: deviceOf(row) };
}

/** The person alone, for what needs no device. */
export async function findSession(
  db: Database | Tx,
  tokenHash: Buffer,
  audience: Audience,
  now: Date,
): Promise<Actor | undefined> {
  return (await findCaller(db, { session: tokenHash }, audience, now))?.actor;
}

interface ActorRow {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly role: Role;
  readonly scope_kind: ScopeKind;
  readonly scope_id: string;
  readonly must_change_password: boolean;
  readonly expires_at: Date;
}

type DeviceRow = { readonly device: string } & Omit<Device, 'id'>;
type CallerRow = ActorRow & (DeviceRow | { readonly device: null });

function actorOf(row: ActorRow): Actor {
  const { id, login, name, role } = row;
  return {
    id,
    login,
    name,
    role,
    scope: { kind: row.scope_kind, id: row.scope_id },
    mustChangePassword: row.must_change_password,
    signedInUntil: row.expires_at.getTime(),
  };
}

function deviceOf(row: CallerRow): Device | undefined {
  if (row.device === null) return undefined;
  const { device, label, site, siteName, unitName } = row;
  return { id: device, label, site, siteName, unitName };
}

export async function insertSession(
  tx: Tx,
  session: { tokenHash: Buffer; staff: string; audience: Audience; expiresAt: Date },
): Promise<void> {
  await tx
    .insertInto('session')
    .values({
      token_hash: session.tokenHash,
      staff: session.staff,
      audience: session.audience,
      expires_at: session.expiresAt,
    })
    .execute();
}

export async function deleteSession(tx: Tx, tokenHash: Buffer): Promise<void> {
  await tx.deleteFrom('session').where('token_hash', '=', tokenHash).execute();
}

/** Ends every session of an account, but for the one that may go on. */
export async function deleteSessionsOf(tx: Tx, staff: string, except?: Buffer): Promise<void> {
  let query = tx.deleteFrom('session').where('staff', '=', staff);
  if (except) query = query.where('token_hash', '<>', except);
  await query.execute();
}

/** Forgets sessions of an account that ran out by themselves. */
export async function deleteOverSessions(tx: Tx, staff: string, now: Date): Promise<void> {
  await tx.deleteFrom('session').where('staff', '=', staff).where('expires_at', '<=', now).execute();
}
