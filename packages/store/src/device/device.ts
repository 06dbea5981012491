import type { Campaign } from '@mauxn/wire';
import { sql } from 'kysely';
import type { Database, Tx } from '../database.ts';

export interface Device {
  readonly id: string;
  readonly label: string;
  readonly site: string;
  readonly siteName: string;
  readonly unitName: string;
}

/** The enrolled device behind a token; undefined when it is unknown or revoked. */
export async function findDevice(db: Database | Tx, tokenHash: Buffer): Promise<Device | undefined> {
  return db
    .selectFrom('device')
    .innerJoin('site', 'site.id', 'device.site')
    .innerJoin('unit', 'unit.id', 'site.unit')
    .select(['device.id', 'device.label', 'device.site', 'site.name as siteName', 'unit.name as unitName'])
    .where('token_hash', '=', tokenHash)
    .where('state', '<>', 'revoked')
    .executeTakeFirst();
}

export interface Enrolment {
  readonly id: string;
  readonly site: string;
  readonly label: string;
  readonly tokenHash: Buffer;
  readonly enrolledBy: string;
  /** Hash of the token that the browser still holds. */
  readonly heldTokenHash?: Buffer | undefined;
  /** Whether this account may take over what somebody else enrolled. */
  readonly mayTakeOver?: boolean;
}

/**
 * What became of an enrolment: `renewed` names who enrolled the device before; `elsewhere` when the id belongs to another site or to a
 * device that was revoked; `of-somebody-else` when this account cannot show that the device is its own.
 */
export type EnrolmentOutcome =
  | { readonly kind: 'new' | 'elsewhere' | 'of-somebody-else' }
  | { readonly kind: 'renewed'; readonly before: string };

/**
 * Binds a browser to a site. The same device may come again, its answer or its cookie lost: it keeps its id and gets a new token, so
 * that its unsent records are still taken as its own. Its id is no secret, so it is given only to the browser that still holds the old
 * token, to whoever enrolled it, and to who may take over.
 */
export async function enrolDevice(tx: Tx, device: Enrolment): Promise<EnrolmentOutcome> {
  const { id, site, label, tokenHash, enrolledBy } = device;
  const made = await tx
    .insertInto('device')
    .values({ id, site, label, token_hash: tokenHash, state: 'enrolled', enrolled_by: enrolledBy })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (made) return { kind: 'new' };
  const held = await tx
    .selectFrom('device')
    .select(['site', 'state', 'token_hash', 'enrolled_by'])
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow();
  if (held.site !== site || held.state === 'revoked') return { kind: 'elsewhere' };
  const isOwn = held.enrolled_by === enrolledBy || device.heldTokenHash?.equals(held.token_hash);
  if (!isOwn && !device.mayTakeOver) return { kind: 'of-somebody-else' };
  await tx
    .updateTable('device')
    .set({ label, token_hash: tokenHash, enrolled_by: enrolledBy })
    .where('id', '=', id)
    .execute();
  return { kind: 'renewed', before: held.enrolled_by };
}

/** What tells the devices of a site apart on paper: the number in the province, and the place among those of the site from 0. */
export async function findDevicePlace(tx: Tx, id: string): Promise<{ number: number; place: number }> {
  const { rows } = await sql<{ number: number; place: number }>`
    select d.number, (
      select count(*)::int4 from device other where other.site = d.site and other.number < d.number
    ) as place
    from device d where d.id = ${id}`.execute(tx);
  const [found] = rows;
  if (!found) throw new Error('no such device');
  return found;
}

/** Campaigns that a site takes part in: those of its unit and of every unit above. */
export async function listCampaigns(db: Database | Tx, site: string): Promise<Campaign[]> {
  return db
    .selectFrom('campaign')
    .innerJoin('unit as area', 'area.id', 'campaign.unit')
    .innerJoin('site', (join) => join.on('site.id', '=', site))
    .innerJoin('unit as here', 'here.id', 'site.unit')
    .where(sql<boolean>`here.path = area.path or starts_with(here.path, area.path || '/')`)
    .select([
      'campaign.id',
      'campaign.name',
      'campaign.test',
      'campaign.pool_limit as poolLimit',
      'campaign.goal_per_day as goalPerDay',
      'campaign.kits',
    ])
    .orderBy('campaign.id')
    .execute();
}

/** Which of these members of staff may capture at the site; those disabled since may have captured before and count. */
export async function findSamplers(
  db: Database | Tx,
  site: string,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('staff')
    .select('id')
    .where('id', 'in', [...ids])
    .where('scope_kind', '=', 'site')
    .where('scope_id', '=', site)
    .execute();
  return new Set(rows.map((row) => row.id));
}
