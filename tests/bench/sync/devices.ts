import { makeUuidV7 } from '@mauxn/domain';
import { type Database, enrolDevice, insertSession, inTransaction, type Tx } from '@mauxn/store';
import { hashToken, makeToken } from '@mauxn/sync';
import type { World } from '../../world/world.ts';

/** One enrolled device with the person who is signed in on it. */
export interface BenchDevice {
  readonly id: string;
  readonly actor: string;
  readonly site: string;
  readonly campaign: string;
  readonly shift: string;
  /** Where it calls from, as a proxy in front of the service tells: the service limits requests per address. */
  readonly address: string;
  /** The `cookie` header of its requests. */
  readonly cookie: string;
}

/** Enrols devices at the sites of the world in turn, each with a sampler, a session and an open shift of its own. */
export async function enrolDevices(
  db: Database,
  world: World,
  count: number,
): Promise<readonly BenchDevice[]> {
  return inTransaction(db, async (tx) => {
    const devices: BenchDevice[] = [];
    for (let n = 0; n < count; n++) devices.push(await enrolOne(tx, world, n));
    return devices;
  });
}

export function newId(at = Date.now()): string {
  return makeUuidV7(at, crypto.getRandomValues(new Uint8Array(10)));
}

async function enrolOne(tx: Tx, world: World, n: number): Promise<BenchDevice> {
  const site = world.sites[n % world.sites.length]?.id;
  if (!site) throw new Error('The world has no site.');
  const [id, actor, shift] = [newId(), newId(), newId()];
  const tokens = { session: makeToken(), device: makeToken() };
  const account = { login: `do${n}`, name: `Người lấy mẫu ${n}`, role: 'sampler' as const };
  await tx
    .insertInto('staff')
    .values({ id: actor, ...account, scope_kind: 'site', scope_id: site, password_hash: '-' })
    .execute();
  const expiresAt = new Date(Date.now() + 24 * 3_600_000);
  await insertSession(tx, {
    tokenHash: hashToken(tokens.session),
    staff: actor,
    audience: 'field',
    expiresAt,
  });
  const tokenHash = hashToken(tokens.device);
  await enrolDevice(tx, { id, site, label: `Máy ${n}`, tokenHash, enrolledBy: actor });
  const opening = { site, campaign: world.campaign.id, opened_by: actor, opened_at: new Date() };
  await tx
    .insertInto('shift')
    .values({ id: shift, device: id, ...opening })
    .execute();
  const address = `10.0.${n >> 8}.${n & 255}`;
  const cookie = `__Host-mauxn-field=${tokens.session}; __Host-mauxn-device=${tokens.device}`;
  return { id, actor, site, campaign: world.campaign.id, shift, address, cookie };
}
