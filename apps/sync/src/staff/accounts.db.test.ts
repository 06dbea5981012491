import { type Role, scopeOfRole } from '@mauxn/domain';
import type { Audience } from '@mauxn/store';
import { type BodyOf, createStaff, deskRoutes, openSession } from '@mauxn/wire';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../tests/database.ts';
import { type TestClient, testClient } from '../testing/test-client.ts';
import {
  type Cookies,
  makeAccount,
  makeTestProvince,
  newId,
  openTestApp,
  openTestSession,
  type TestAccount,
  type TestProvince,
} from '../testing/test-province.ts';

const hour = 3_600_000;
let database: FreshDatabase;
let province: TestProvince;
let apps: readonly FastifyInstance[];
let clients: Record<Audience, TestClient>;
let now = Date.now();
/** An administrator of the commune `here`. */
let admin: TestAccount;
let cookies: Cookies;

beforeAll(async () => {
  database = await freshDatabase();
  const { db } = database;
  province = await makeTestProvince(db);
  const clock = { now: () => new Date(now) };
  const desk = await openTestApp(db, province.deployment, 'desk', clock);
  const field = await openTestApp(db, province.deployment, 'field', clock);
  apps = [desk, field];
  clients = { desk: testClient(desk, 'desk'), field: testClient(field, 'field') };
  admin = await makeAccount(db, 'admin', province.here);
  cookies = await openTestSession(db, 'desk', admin.id);
});
afterAll(async () => {
  await Promise.all(apps.map((app) => app.close()));
  await database.close();
});

function newAccount(role: Role, set: Partial<BodyOf<typeof createStaff>> = {}) {
  const id = newId();
  const scope = province.here[scopeOfRole[role]];
  const body = { id, login: `m${id.slice(-8)}`, name: 'Nguyễn Thị Mới', role, scope, ...set };
  return { params: { unit: province.here.unit }, body, cookies };
}

function logIn(app: Audience, login: string, password: string | null) {
  return clients[app].send(openSession, { body: { login, password: password ?? '-' } });
}

function audits(subject: string): Promise<readonly Record<string, unknown>[]> {
  const statement = 'select actor, action, detail from audit where $1 = any(subjects) order by at, id';
  return database.ask(statement, [subject]);
}

test('a new account logs in with its first password and has to change it', async () => {
  const call = newAccount('lab-technician');
  const { id, login, name, role } = call.body;
  const made = await clients.desk.done(createStaff, call);
  const scope = { kind: 'lab', id: province.here.lab, name: 'Phòng 0' };
  expect(made.account).toEqual({ id, login, name, role, scope, disabled: false });
  expect(made.firstPassword).toMatch(/^[a-z2-9]{16}$/);
  expect(made.validUntil).toBe(now + 72 * hour);
  expect((await logIn('desk', login, made.firstPassword)).json()).toMatchObject({
    id,
    mustChangePassword: true,
  });
});

describe('the same account again', () => {
  test('is answered without a password and keeps the one it has', async () => {
    const call = newAccount('sampler');
    const first = await clients.desk.done(createStaff, call);
    const again = await clients.desk.done(createStaff, call);
    expect(again).toEqual({ account: first.account, firstPassword: null, validUntil: null });
    expect((await logIn('field', call.body.login, first.firstPassword)).statusCode).toBe(200);
    const scope = { kind: 'site', id: province.here.site };
    const written = (await audits(call.body.id)).filter(({ action }) => action === 'staff.write');
    expect(written).toEqual([{ actor: admin.id, action: 'staff.write', detail: { role: 'sampler', scope } }]);
  });

  test('twenty times at once makes one password', async () => {
    const call = newAccount('volunteer');
    const answers = await Promise.all(Array.from({ length: 20 }, () => clients.desk.done(createStaff, call)));
    expect(answers.filter(({ firstPassword }) => firstPassword !== null)).toHaveLength(1);
  });

  test('is no way to change an account: another content is refused', async () => {
    const call = newAccount('manager');
    const made = await clients.desk.done(createStaff, call);
    for (const set of [{ name: 'Tên khác' }, { role: 'admin' as const }, { id: newId() }]) {
      const other = { ...call, body: { ...call.body, ...set } };
      expect(await clients.desk.refusal(createStaff, other)).toBe('already_exists');
    }
    expect((await logIn('desk', call.body.login, made.firstPassword)).json().role).toBe('manager');
  });
});

test('the role decides what the scope has to be, and it has to lie in the unit', async () => {
  const { site, lab } = province.here;
  for (const [role, scope] of [
    ['sampler', lab],
    ['lab-reviewer', site],
    ['admin', site],
    ['admin', province.province],
    ['sampler', province.elsewhere.site],
    ['lab-reviewer', province.elsewhere.lab],
    ['manager', province.elsewhere.unit],
    ['manager', newId()],
  ] as const) {
    const call = newAccount(role, { scope });
    expect(await clients.desk.refusal(createStaff, call), `${role}`).toBe('not_found');
    expect(await audits(call.body.id)).toEqual([]);
  }
  await clients.desk.done(createStaff, newAccount('admin'));
});

test('the list holds the accounts of the subtree, and reading it is on record', async () => {
  const { unit } = province.here;
  const { db } = database;
  const inside = await makeAccount(db, 'site-lead', province.here);
  const outside = await makeAccount(db, 'site-lead', province.elsewhere);
  const { staff } = await clients.desk.done(deskRoutes.listStaff, { params: { unit }, cookies });
  const logins = staff.map(({ login }) => login);
  expect(logins).toEqual(expect.arrayContaining([inside.login, admin.login]));
  expect(logins).not.toContain(outside.login);
  expect(await audits(unit)).toEqual([{ actor: admin.id, action: 'staff.read', detail: null }]);
  const above = await makeAccount(db, 'admin', { ...province.here, unit: province.province });
  const top = await openTestSession(db, 'desk', above.id);
  const all = { params: { unit: province.province }, cookies: top };
  const { staff: everybody } = await clients.desk.done(deskRoutes.listStaff, all);
  expect(everybody.map(({ login }) => login)).toEqual(expect.arrayContaining([...logins, outside.login]));
});

describe('a first password', () => {
  test('runs out after three days, and another one opens the account again', async () => {
    const call = newAccount('station');
    const { id: staff, login } = call.body;
    const made = await clients.desk.done(createStaff, call);
    now += 72 * hour;
    cookies = await openTestSession(database.db, 'desk', admin.id, new Date(now + hour));
    expect((await logIn('desk', login, made.firstPassword)).json().error).toBe('login_failed');
    const params = { ...call.params, staff };
    const renewed = await clients.desk.done(deskRoutes.renewPassword, { params, cookies });
    expect(renewed).toMatchObject({ account: { id: staff }, validUntil: now + 72 * hour });
    expect((await logIn('desk', login, renewed.firstPassword)).json().mustChangePassword).toBe(true);
    const detail = { password: 'renewed' };
    expect(await audits(staff)).toContainEqual({ actor: admin.id, action: 'staff.write', detail });
  });

  test('that is issued anew ends the old password and every session', async () => {
    const call = newAccount('leader');
    const { id: staff, login } = call.body;
    const made = await clients.desk.done(createStaff, call);
    const own = await openTestSession(database.db, 'desk', staff, new Date(now + hour));
    await clients.desk.done(deskRoutes.renewPassword, { params: { ...call.params, staff }, cookies });
    expect(await clients.desk.refusal(deskRoutes.readSession, { cookies: own })).toBe('login_required');
    expect((await logIn('desk', login, made.firstPassword)).json().error).toBe('login_failed');
  });
});

test('no audit row holds a name, a log-in or a password', async () => {
  const [row] = await database.ask("select string_agg(detail::text, ' ') as text from audit");
  expect(String(row?.['text'])).toContain('renewed');
  expect(String(row?.['text'])).not.toMatch(/Nguyễn|Người|login|"m[0-9a-f]{8}"/);
});
