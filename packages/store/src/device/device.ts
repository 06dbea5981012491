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

/**
 * Binds a browser to a site. The same device may come again, its answer or its cookie lost: it keeps its id and gets a new token, so
 * that its unsent records are still taken as its own.
 * @returns false when the id belongs to another site or to a device that was revoked
 */
export async function enrolDevice(
  tx: Tx,
  device: { id: string; site: string; label: string; tokenHash: Buffer; enrolledBy: string },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('device')
    .values({
      id: device.id,
      site: device.site,
      label: device.label,
      token_hash: device.tokenHash,
      state: 'enrolled',
      enrolled_by: device.enrolledBy,
    })
    .onConflict((conflict) =>
      conflict
        .column('id')
        .doUpdateSet({ label: device.label, token_hash: device.tokenHash })
        .where('device.site', '=', device.site)
        .where('device.state', '<>', 'revoked'),
    )
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
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
