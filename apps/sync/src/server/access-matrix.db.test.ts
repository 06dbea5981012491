import { type AccessRule, access, type Role, roles } from '@mauxn/domain';
import type { Audience } from '@mauxn/store';
import { deskRoutes, fieldRoutes, problem, type Route } from '@mauxn/wire';
import Fastify, { type FastifyInstance, type LightMyRequestResponse } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../tests/database.ts';
import { comparable } from '../testing/test-client.ts';
import {
  type Cookies,
  enrolTestDevice,
  makeAccount,
  makeTestProvince,
  newId,
  openTestApp,
  openTestSession,
  origins,
  type Places,
  type TestProvince,
} from '../testing/test-province.ts';
import { listRoutes } from './route-list.ts';

/** Every route of both apps × every role × everything that can be said of who asks and of what they ask for. */
const contract: Record<Audience, Readonly<Record<string, Route>>> = { field: fieldRoutes, desk: deskRoutes };
const audiences = ['field', 'desk'] as const satisfies readonly Audience[];
const theOther = { field: 'desk', desk: 'field' } as const satisfies Record<Audience, Audience>;

/**
 * Who asks and for what. Accounts are bound to the commune `here`, to a site or lab of it; `from-above` to the province. `own` and the
 * rest ask for things of `here`; `elsewhere` for those of the other commune, `above` for the province, `absent` for what never was.
 */
const cases = [
  'own',
  'from-above',
  'elsewhere',
  'above',
  'absent',
  'nobody',
  'disabled',
  'expired',
  'other-app',
  'first-password',
] as const;
type Case = (typeof cases)[number];
type Holder = 'active' | 'from-above' | 'disabled' | 'first-password';

let database: FreshDatabase;
let province: TestProvince;
let apps: Record<Audience, FastifyInstance>;
let devices: Record<'here' | 'elsewhere', Cookies>;
const accounts = new Map<string, string>();

beforeAll(async () => {
  database = await freshDatabase();
  const { db } = database;
  province = await makeTestProvince(db);
  const { here, elsewhere, deployment } = province;
  apps = {
    field: await openTestApp(db, deployment, 'field'),
    desk: await openTestApp(db, deployment, 'desk'),
  };
  for (const role of roles) {
    const holders: Record<Holder, string> = {
      active: (await makeAccount(db, role, here)).id,
      'from-above': (await makeAccount(db, role, { ...here, unit: province.province })).id,
      disabled: (await makeAccount(db, role, here, { disabled: true })).id,
      'first-password': (await makeAccount(db, role, here, { mustChange: true })).id,
    };
    for (const [holder, id] of Object.entries(holders)) accounts.set(`${role} ${holder}`, id);
  }
  const enrolledBy = accounts.get('sampler active') ?? '';
  devices = {
    here: await enrolTestDevice(db, here.site, enrolledBy),
    elsewhere: await enrolTestDevice(db, elsewhere.site, enrolledBy),
  };
});
afterAll(async () => {
  await Promise.all([apps.field.close(), apps.desk.close()]);
  await database.close();
});

describe.each(audiences)('%s', (audience) => {
  test.each(Object.entries(contract[audience]))(
    '%s answers exactly whom the table lets in',
    async (_, route) => {
      const found: Record<string, string> = {};
      const wanted: Record<string, string> = {};
      for (const role of roles) {
        for (const which of cases) {
          wanted[`${role}, ${which}`] = expected(route, role, which);
          const answer = await ask(audience, route, role, which);
          found[`${role}, ${which}`] = outcome(answer);
          if (route.method !== 'GET') continue;
          const { statusCode } = await ask(audience, { ...route, method: 'HEAD' }, role, which);
          if (statusCode !== answer.statusCode) found[`${role}, ${which}`] = `HEAD: ${statusCode}`;
        }
      }
      expect(found).toEqual(wanted);
    },
  );

  test.each(Object.entries(contract[audience]))('%s: out of scope looks like absent', async (_, route) => {
    const rule: AccessRule = access[route.action];
    const role = rule.roles === 'any' ? undefined : rule.roles[0];
    // A device that is nobody's has another code than one of another site: it has to be enrolled.
    if (!role || rule.scope === 'device') return;
    const [elsewhere, absent] = await Promise.all([
      ask(audience, route, role, 'elsewhere'),
      ask(audience, route, role, 'absent'),
    ]);
    expect(comparable(elsewhere)).toEqual(comparable(absent));
  });

  test('the app serves the routes of the contract and no others', () => {
    const wanted = Object.values(contract[audience]).flatMap(({ method, path, action }) =>
      (method === 'GET' ? ['GET', 'HEAD'] : [method]).map((each) => `${each} ${path} ${action}`),
    );
    const api = apps[audience].routeList().filter(({ url }) => url.startsWith('/api'));
    const served = api.map(({ method, url, action }) => `${method} ${url} ${action}`);
    expect(served.toSorted()).toEqual(wanted.toSorted());
  });

  test('what lies beside the API is open to everybody, by the table', () => {
    const beside = apps[audience].routeList().filter(({ url }) => !url.startsWith('/api'));
    expect(beside.length).toBeGreaterThan(0);
    for (const { url, action } of beside) expect(access[action].scope, `${url}`).toBe('public');
  });
});

test('every row of the access table guards a route', () => {
  const used = new Set<string>(
    audiences.flatMap((audience) => apps[audience].routeList()).map(({ action }) => action),
  );
  expect(Object.keys(access).filter((action) => !used.has(action))).toEqual([]);
});

test('an app with a route that names no row of the access table does not start', async () => {
  const app = Fastify();
  listRoutes(app);
  app.get('/api/forgotten', async () => ({}));
  await expect(app.ready()).rejects.toThrow('GET /api/forgotten has no row in the access table');
});

function expected(route: Route, role: Role, which: Case): string {
  const rule: AccessRule = access[route.action];
  if (rule.scope === 'public') return 'admitted';
  if (['nobody', 'disabled', 'expired', 'other-app'].includes(which)) return 'login_required';
  const ownSession = ['session.read', 'session.close', 'session.change-password'];
  if (which === 'first-password')
    return ownSession.includes(route.action) ? 'admitted' : 'password_change_required';
  if (rule.roles !== 'any' && !rule.roles.includes(role)) return 'forbidden';
  if (rule.scope === 'self') return 'admitted';
  if (which === 'elsewhere') return 'not_found';
  if (which === 'absent') return rule.scope === 'device' ? 'device_unknown' : 'not_found';
  return which === 'above' && rule.scope === 'unit' ? 'not_found' : 'admitted';
}

/** Admitted is whoever is told anything but that they may not: the bodies are nonsense on purpose. A failure of ours is no admission. */
function outcome({ statusCode, body }: LightMyRequestResponse): string {
  if (statusCode >= 500) return `failed with ${statusCode}`;
  return [401, 403, 404].includes(statusCode) ? problem.parse(JSON.parse(body)).error : 'admitted';
}

async function ask(
  audience: Audience,
  route: Omit<Route, 'method'> & { method: string },
  role: Role,
  which: Case,
) {
  const cookies = { ...(await sessionOf(audience, role, which)), ...deviceOf(which) };
  return apps[audience].inject({
    method: route.method as Route['method'],
    url: pathOf(route.path, placesOf(which)),
    headers: { origin: origins[audience] },
    cookies,
    // No body of the contract is a list.
    ...(route.method === 'POST' && { payload: [] }),
  });
}

async function sessionOf(audience: Audience, role: Role, which: Case): Promise<Cookies> {
  if (which === 'nobody') return {};
  const holders: Partial<Record<Case, Holder>> = {
    'from-above': 'from-above',
    disabled: 'disabled',
    'first-password': 'first-password',
  };
  const staff = accounts.get(`${role} ${holders[which] ?? 'active'}`) ?? '';
  const expiresAt = new Date(Date.now() + (which === 'expired' ? -1_000 : 3_600_000));
  if (which !== 'other-app') return openTestSession(database.db, audience, staff, expiresAt);
  const [token = ''] = Object.values(await openTestSession(database.db, theOther[audience], staff));
  const [name = ''] = Object.keys(await openTestSession(database.db, audience, staff));
  return { [name]: token };
}

function deviceOf(which: Case): Cookies {
  if (which === 'absent') return {};
  return which === 'elsewhere' ? devices.elsewhere : devices.here;
}

function placesOf(which: Case): Places {
  if (which === 'elsewhere') return province.elsewhere;
  if (which === 'absent') return { unit: newId(), site: newId(), lab: newId() };
  return which === 'above' ? { ...province.here, unit: province.province } : province.here;
}

function pathOf(path: string, places: Places): string {
  const known: Readonly<Record<string, string>> = { ...places };
  return path.replace(/:(\w+)/g, (_, name: string) => known[name] ?? newId());
}
