import { deskRoutes } from '@mauxn/wire';
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
  type TestProvince,
} from '../testing/test-province.ts';

let database: FreshDatabase;
let province: TestProvince;
let app: FastifyInstance;
let desk: TestClient;
/** An administrator of the commune `here`, and one of the whole province. */
let admin: string;
let local: Cookies;
let top: Cookies;

beforeAll(async () => {
  database = await freshDatabase();
  const { db } = database;
  province = await makeTestProvince(db);
  app = await openTestApp(db, province.deployment, 'desk');
  desk = testClient(app, 'desk');
  admin = (await makeAccount(db, 'admin', province.here)).id;
  local = await openTestSession(db, 'desk', admin);
  const above = await makeAccount(db, 'admin', { ...province.here, unit: province.province });
  top = await openTestSession(db, 'desk', above.id);
});
afterAll(async () => {
  await app.close();
  await database.close();
});

function audits(subject: string): Promise<readonly Record<string, unknown>[]> {
  const statement = 'select actor, action, detail from audit where $1 = any(subjects) order by at, id';
  return database.ask(statement, [subject]);
}

test('an administrator of a commune sees the commune, one of the province all of it', async () => {
  const { unit } = province.here;
  const own = await desk.done(deskRoutes.listUnits, { params: { unit }, cookies: local });
  expect(own.units.map(({ id, level }) => [id, level])).toEqual([[unit, 'commune']]);
  const all = await desk.done(deskRoutes.listUnits, { params: { unit: province.province }, cookies: top });
  expect(all.units.map(({ id }) => id)).toEqual([province.province, unit, province.elsewhere.unit]);
});

describe.each([
  ['sites', 'site', deskRoutes.listSites, deskRoutes.createSite],
  ['labs', 'lab', deskRoutes.listLabs, deskRoutes.createLab],
] as const)('%s', (_, kind, list, create) => {
  const called = (name: string, set: { id?: string; unit?: string } = {}, cookies = local) => {
    const { unit } = province.here;
    return { params: { unit }, body: { id: newId(), name, unit, ...set }, cookies };
  };

  test('a new one is listed with its unit, and who made it is on record', async () => {
    const { unit } = province.here;
    const call = called('  Trạm   Y tế  ');
    const made = await desk.done(create, call);
    expect(made).toEqual({ id: call.body.id, name: 'Trạm Y tế', unit, unitName: 'Xã 0' });
    const { places } = await desk.done(list, { params: { unit }, cookies: local });
    expect(places).toContainEqual(made);
    expect(places.map(({ id }) => id)).not.toContain(province.elsewhere[kind]);
    expect(await audits(made.id)).toEqual([{ actor: admin, action: create.action, detail: { unit } }]);
  });

  test('the same one again is answered the same and recorded once', async () => {
    const call = called('Nhà văn hoá');
    const first = await desk.done(create, call);
    expect(await desk.done(create, call)).toEqual(first);
    expect(await audits(first.id)).toHaveLength(1);
  });

  test('a name is taken once per unit, however it is typed, and an id once for good', async () => {
    const { id } = await desk.done(create, called('Chợ Mới'));
    expect(await desk.refusal(create, called(' Chợ  Mới'.normalize('NFD')))).toBe('already_exists');
    expect(await desk.refusal(create, called('Chợ Cũ', { id }))).toBe('already_exists');
    const { unit } = province.elsewhere;
    const sameName = { ...called('Chợ Mới', { unit }, top), params: { unit: province.province } };
    expect((await desk.done(create, sameName)).unit).toBe(unit);
  });

  test('twenty requests for one name at the same time make one', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => desk.send(create, called('Điểm nóng'))),
    );
    expect(answers.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([
      200,
      ...Array(19).fill(409),
    ]);
  });

  test('the unit of the body has to lie in the unit of the path', async () => {
    const { unit } = province.elsewhere;
    const call = called('Ngoài xã', { unit });
    expect(await desk.refusal(create, call)).toBe('not_found');
    expect(await desk.refusal(create, { ...call, cookies: top })).toBe('not_found');
    expect(await desk.refusal(create, called('Ngoài xã', { unit: newId() }))).toBe('not_found');
    expect(await audits(call.body.id)).toEqual([]);
  });

  test('a name that is nothing but blanks is refused by its field', async () => {
    const answer = await desk.send(create, called(' \u200b '));
    expect(answer.json()).toMatchObject({ error: 'invalid_request', fields: ['/name'] });
  });
});

test('devices hear nothing of a new site', async () => {
  const { unit } = province.here;
  const before = await database.ask('select count(*) from change');
  const body = { id: newId(), name: 'Điểm lặng lẽ', unit };
  await desk.done(deskRoutes.createSite, { params: { unit }, body, cookies: local });
  expect(await database.ask('select count(*) from change')).toEqual(before);
});
