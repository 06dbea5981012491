import { randomBytes } from 'node:crypto';
import { makeUuidV7, type Role, type ScopeKind, scopeOfRole } from '@mauxn/domain';
import {
  type Audience,
  type Database,
  type Deployment,
  enrolDevice,
  insertDeployment,
  insertSession,
  inTransaction,
} from '@mauxn/store';
import type { FastifyInstance } from 'fastify';
import { type AppOptions, buildApp } from '../app.ts';
import { deviceCookie, sessionCookie } from '../session/cookies.ts';
import { hashToken, makeToken } from '../session/token.ts';

export type Cookies = Record<string, string>;
/** What a path can name, one of each kind. */
export type Places = Readonly<Record<ScopeKind, string>>;

/** A province with two communes, each with a site and a lab. */
export interface TestProvince {
  readonly deployment: Deployment;
  readonly province: string;
  readonly here: Places;
  readonly elsewhere: Places;
}

export const origins = {
  field: 'http://localhost:4101',
  desk: 'http://localhost:4102',
} as const satisfies Record<Audience, string>;

let clock = Date.UTC(2026, 10, 21, 1);
export function newId(): string {
  return makeUuidV7(clock++, randomBytes(10));
}

export async function makeTestProvince(db: Database): Promise<TestProvince> {
  const deployment = { epoch: newId(), province: 99, tubePattern: '^MX[0-9]{4,10}$', demo: false };
  const province = newId();
  const [here, elsewhere] = [newPlaces(), newPlaces()];
  const communes = [here, elsewhere];
  await inTransaction(db, async (tx) => {
    await insertDeployment(tx, deployment);
    const path = '2025:99';
    await tx.insertInto('unit').values({ id: province, path, level: 'province', name: 'Tỉnh Mẫu' }).execute();
    for (const [n, { unit, site, lab }] of communes.entries()) {
      const commune = { id: unit, path: `${path}/2025:9900${n}`, level: 'commune' as const, name: `Xã ${n}` };
      await tx.insertInto('unit').values(commune).execute();
      await tx
        .insertInto('site')
        .values({ id: site, unit, name: `Điểm ${n}` })
        .execute();
      await tx
        .insertInto('lab')
        .values({ id: lab, unit, name: `Phòng ${n}` })
        .execute();
    }
  });
  return { deployment, province, here, elsewhere };
}

function newPlaces(): Places {
  return { unit: newId(), site: newId(), lab: newId() };
}

export interface TestAccount {
  readonly id: string;
  readonly login: string;
}

/** An account of this role at one of these places. */
export async function makeAccount(
  db: Database,
  role: Role,
  places: Places,
  set: { passwordHash?: string; disabled?: boolean; mustChange?: boolean; passwordUntil?: Date } = {},
): Promise<TestAccount> {
  const id = newId();
  const login = `${role}-${id.slice(-6)}`;
  const kind = scopeOfRole[role];
  await db
    .insertInto('staff')
    .values({
      id,
      login,
      name: 'Người Thử',
      role,
      scope_kind: kind,
      scope_id: places[kind],
      password_hash: set.passwordHash ?? '-',
      must_change_password: set.mustChange ?? false,
      password_until: set.passwordUntil ?? null,
      disabled_at: set.disabled ? new Date() : null,
    })
    .execute();
  return { id, login };
}

/** Opens a session as a log-in would. @returns its cookie */
export async function openTestSession(
  db: Database,
  audience: Audience,
  staff: string,
  expiresAt = new Date(Date.now() + 3_600_000),
): Promise<Cookies> {
  const token = makeToken();
  await inTransaction(db, (tx) =>
    insertSession(tx, { tokenHash: hashToken(token), staff, audience, expiresAt }),
  );
  return { [sessionCookie[audience]]: token };
}

/** Enrols a device at a site. @returns its cookie */
export async function enrolTestDevice(db: Database, site: string, enrolledBy: string): Promise<Cookies> {
  const token = makeToken();
  await inTransaction(db, (tx) =>
    enrolDevice(tx, { id: newId(), site, label: 'Máy thử', tokenHash: hashToken(token), enrolledBy }),
  );
  return { [deviceCookie]: token };
}

export function openTestApp(
  db: Database,
  deployment: Deployment,
  audience: Audience,
  options: Partial<AppOptions> = {},
): Promise<FastifyInstance> {
  return buildApp({
    audience,
    db,
    deployment,
    origin: origins[audience],
    logger: false,
    trustProxy: false,
    linkKey: Buffer.alloc(32, 7),
    now: () => new Date(),
    ...options,
  });
}
