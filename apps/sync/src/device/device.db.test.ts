import type { Role } from '@mauxn/domain';
import { enrolDevice, readSetUp } from '@mauxn/wire';
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
let field: TestClient;

beforeAll(async () => {
  database = await freshDatabase();
  province = await makeTestProvince(database.db);
  app = await openTestApp(database.db, province.deployment, 'field');
  field = testClient(app, 'field');
});
afterAll(async () => {
  await app.close();
  await database.close();
});

async function account(role: Role): Promise<{ id: string; session: Cookies }> {
  const { id } = await makeAccount(database.db, role, province.here);
  return { id, session: await openTestSession(database.db, 'field', id) };
}

function enrol(id: string, cookies: Cookies) {
  return field.send(enrolDevice, {
    params: { site: province.here.site },
    body: { id, label: 'Máy' },
    cookies,
  });
}

async function enrolled(id: string, cookies: Cookies): Promise<Cookies> {
  const answer = await enrol(id, cookies);
  const [cookie] = answer.cookies;
  if (answer.statusCode !== 200 || !cookie) throw new Error(answer.body);
  return { [cookie.name]: cookie.value };
}

test('a colleague who has read the id of a device does not get it; its own browser goes on', async () => {
  const [owner, colleague] = [await account('sampler'), await account('volunteer')];
  const id = newId();
  const device = await enrolled(id, owner.session);
  const refused = await enrol(id, colleague.session);
  expect([refused.statusCode, refused.json().error]).toEqual([409, 'device_taken']);
  expect(refused.cookies).toEqual([]);
  const set = await field.done(readSetUp, { cookies: { ...owner.session, ...device } });
  expect(set.device.id).toBe(id);
});

test('the site lead takes a device over: the old browser hears it, and it is on record whose it was', async () => {
  const [owner, lead] = [await account('sampler'), await account('site-lead')];
  const id = newId();
  const old = await enrolled(id, owner.session);
  await enrolled(id, lead.session);
  expect(await field.refusal(readSetUp, { cookies: { ...owner.session, ...old } })).toBe('device_unknown');
  const rows = await database.ask(
    "select actor, detail from audit where action = 'device.enrol' and $1 = any(subjects) order by at, id",
    [id],
  );
  expect(rows).toEqual([
    { actor: owner.id, detail: null },
    { actor: lead.id, detail: { enrolledBefore: owner.id } },
  ]);
});

test('a browser that still holds its cookie changes hands', async () => {
  const [owner, next] = [await account('sampler'), await account('sampler')];
  const id = newId();
  const held = await enrolled(id, owner.session);
  const fresh = await enrolled(id, { ...next.session, ...held });
  const set = await field.done(readSetUp, { cookies: { ...next.session, ...fresh } });
  expect(set.device.id).toBe(id);
});
