import type { Role } from '@mauxn/domain';
import { disableStaff, readSession, renewPassword } from '@mauxn/wire';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../tests/database.ts';
import { type TestClient, testClient } from '../testing/test-client.ts';
import {
  type Cookies,
  makeAccount,
  makeTestProvince,
  newId,
  openTestApp,
  openTestSession,
  type TestProvince,
} from '../testing/test-province.ts';

let database: FreshDatabase;
let province: TestProvince;
let app: FastifyInstance;
let desk: TestClient;
/** An administrator of the commune `here`. */
let admin: Colleague;

interface Colleague {
  readonly staff: string;
  readonly cookies: Cookies;
}

beforeAll(async () => {
  database = await freshDatabase();
  province = await makeTestProvince(database.db);
  app = await openTestApp(database.db, province.deployment, 'desk');
  desk = testClient(app, 'desk');
  admin = await newColleague();
});
afterAll(async () => {
  await app.close();
  await database.close();
});

async function newColleague(role: Role = 'admin', places = province.here): Promise<Colleague> {
  const { id } = await makeAccount(database.db, role, places);
  return { staff: id, cookies: await openTestSession(database.db, 'desk', id) };
}

function disabling({ staff }: Pick<Colleague, 'staff'>, disabled: boolean, { cookies } = admin) {
  return { params: { unit: province.here.unit, staff }, body: { disabled }, cookies };
}

async function isSignedIn({ cookies }: Colleague): Promise<boolean> {
  return (await desk.send(readSession, { cookies })).statusCode === 200;
}

async function details(staff: string): Promise<unknown[]> {
  const statement =
    "select detail from audit where $1 = any(subjects) and action = 'staff.write' order by at, id";
  return (await database.ask(statement, [staff])).map(({ detail }) => detail);
}

test('disabling ends every session at once, and enabling does not bring them back', async () => {
  const colleague = await newColleague('sampler');
  expect(await isSignedIn(colleague)).toBe(true);
  expect((await desk.done(disableStaff, disabling(colleague, true))).disabled).toBe(true);
  expect(await isSignedIn(colleague)).toBe(false);
  expect((await desk.done(disableStaff, disabling(colleague, false))).disabled).toBe(false);
  expect(await isSignedIn(colleague)).toBe(false);
  expect(await details(colleague.staff)).toEqual([{ disabled: true }, { disabled: false }]);
});

test('the same again changes nothing and is recorded once', async () => {
  const colleague = await newColleague();
  const first = await desk.done(disableStaff, disabling(colleague, true));
  expect(await desk.done(disableStaff, disabling(colleague, true))).toEqual(first);
  expect(await details(colleague.staff)).toEqual([{ disabled: true }]);
});

test('nobody disables themselves or renews their own password', async () => {
  expect(await desk.refusal(disableStaff, disabling(admin, true))).toBe('forbidden');
  const params = { unit: province.here.unit, staff: admin.staff };
  expect(await desk.refusal(renewPassword, { params, cookies: admin.cookies })).toBe('forbidden');
  expect(await isSignedIn(admin)).toBe(true);
});

test('an account outside the unit of the path looks like one that never was', async () => {
  const outside = await newColleague('sampler', province.elsewhere);
  const above = await newColleague('admin', { ...province.here, unit: province.province });
  for (const staff of [outside.staff, above.staff, newId()]) {
    expect(await desk.refusal(disableStaff, disabling({ staff }, true))).toBe('not_found');
    const params = { unit: province.here.unit, staff };
    expect(await desk.refusal(renewPassword, { params, cookies: admin.cookies })).toBe('not_found');
  }
  expect(await isSignedIn(outside)).toBe(true);
});

test('of two who disable each other at the same moment one is left', async () => {
  const [first, second] = [await newColleague(), await newColleague()];
  // Both are past the guard when they wait for the same two accounts.
  const waiting =
    "select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()";
  const answers = await database.db.transaction().execute(async (tx) => {
    await tx
      .selectFrom('staff')
      .select('id')
      .where('id', 'in', [first.staff, second.staff])
      .forUpdate()
      .execute();
    const both = Promise.all([
      desk.send(disableStaff, disabling(second, true, first)),
      desk.send(disableStaff, disabling(first, true, second)),
    ]);
    await expect.poll(() => database.ask(waiting), { timeout: 10_000 }).toHaveLength(2);
    return { both };
  });
  const statuses = (await answers.both).map(({ statusCode }) => statusCode);
  expect(statuses.toSorted((a, b) => a - b)).toEqual([200, 401]);
});

test('a disabled account gets no new password', async () => {
  const { id: staff } = await makeAccount(database.db, 'leader', province.here, { disabled: true });
  const params = { unit: province.here.unit, staff };
  expect(await desk.refusal(renewPassword, { params, cookies: admin.cookies })).toBe('wrong_state');
});
