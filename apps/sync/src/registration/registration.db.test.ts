import type { ListedPerson } from '@mauxn/domain';
import { type Change, deskRoutes, fieldRoutes, listPart } from '@mauxn/wire';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../tests/database.ts';
import { type TestClient, testClient } from '../testing/test-client.ts';
import {
  type Cookies,
  enrolTestDevice,
  makeAccount,
  makeTestProvince,
  newId,
  openTestApp,
  openTestSession,
  type TestProvince,
} from '../testing/test-province.ts';

type Registrations = Extract<Change, { kind: 'registrations' }>;

let database: FreshDatabase;
let province: TestProvince;
let apps: FastifyInstance[];
let desk: TestClient;
let field: TestClient;
let lead: string;
let leadCookies: Cookies;
let deviceCookies: Cookies;
let otherDevice: Cookies;

beforeAll(async () => {
  database = await freshDatabase();
  const { db } = database;
  province = await makeTestProvince(db);
  const { here, elsewhere, deployment } = province;
  apps = [await openTestApp(db, deployment, 'desk'), await openTestApp(db, deployment, 'field')];
  const [deskApp, fieldApp] = apps;
  if (!deskApp || !fieldApp) throw new Error('no apps');
  desk = testClient(deskApp, 'desk');
  field = testClient(fieldApp, 'field');
  lead = (await makeAccount(db, 'site-lead', here)).id;
  leadCookies = await openTestSession(db, 'desk', lead);
  const sampler = (await makeAccount(db, 'sampler', here)).id;
  const session = await openTestSession(db, 'field', sampler);
  deviceCookies = { ...session, ...(await enrolTestDevice(db, here.site, sampler)) };
  const stranger = (await makeAccount(db, 'sampler', elsewhere)).id;
  const strangeSession = await openTestSession(db, 'field', stranger);
  otherDevice = { ...strangeSession, ...(await enrolTestDevice(db, elsewhere.site, stranger)) };
});
afterAll(async () => {
  for (const app of apps) await app.close();
  await database.close();
});

/** A campaign of the province, with a list of its own at every site. */
async function newCampaign(unit = province.province): Promise<string> {
  const id = newId();
  const values = { id, unit, name: 'Đợt thử', test: 'rt-pcr' as const, pool_limit: 5, goal_per_day: 100 };
  await database.db.insertInto('campaign').values(values).execute();
  return id;
}

const lan: ListedPerson = {
  name: 'Nguyễn Thị Lan',
  birth: '1990-01-02',
  idNumber: '099190000001',
  phone: '0900000001',
  group: 'Tổ may 3',
};
const thu: ListedPerson = { name: 'Lê Văn Thử', birth: '1985', address: 'Thôn Mẫu' };

async function add(campaign: string, people: ListedPerson[], route = deskRoutes.addRegistrations) {
  const { site } = province.here;
  return (await desk.done(route, { params: { site }, body: { campaign, people }, cookies: leadCookies }))
    .answers;
}

async function listed(campaign: string) {
  const call = { params: { site: province.here.site }, query: { campaign }, cookies: leadCookies };
  return (await desk.done(deskRoutes.listRegistrations, call)).registrations;
}

/** Reads the feed from its beginning to its end. @returns what it says of the campaign's list, and the longest page in characters */
async function pulled(campaign: string, cookies = deviceCookies) {
  const found: Registrations[] = [];
  let longest = 0;
  let cursor = '0';
  for (let more = true; more; ) {
    const page = await field.done(fieldRoutes.pull, { query: { cursor }, cookies });
    found.push(...page.changes.filter((change) => change.kind === 'registrations'));
    longest = Math.max(longest, JSON.stringify(page).length);
    ({ cursor, more } = page);
  }
  return { changes: found.filter((change) => change.campaign === campaign), longest };
}

function audits(id: string): Promise<readonly Record<string, unknown>[]> {
  return database.ask('select actor, action, detail from audit where $1 = any(subjects) order by at, id', [
    id,
  ]);
}

test('an import puts people on the list, tells the site’s devices and nobody else’s, and leaves a trace', async () => {
  const campaign = await newCampaign();
  expect(await add(campaign, [lan, thu])).toEqual(['new', 'new']);
  const people = await listed(campaign);
  expect(people.map(({ id: _, ...person }) => person)).toEqual([lan, thu]);
  const { changes } = await pulled(campaign);
  expect(changes).toEqual([{ kind: 'registrations', campaign, people, withdrawn: [] }]);
  expect((await pulled(campaign, otherDevice)).changes).toEqual([]);
  const trail = await audits(people[0]?.id ?? '');
  expect(trail.map(({ action }) => action)).toEqual([
    'registration.write',
    'registration.read',
    'field.pull',
  ]);
  expect(trail[0]).toEqual({
    actor: lead,
    action: 'registration.write',
    detail: { campaign, added: 2, changed: 0 },
  });
});

test('a file that is read twice changes nothing and tells nobody', async () => {
  const campaign = await newCampaign();
  await add(campaign, [lan, thu]);
  const [before, told] = [await listed(campaign), await pulled(campaign)];
  expect(await add(campaign, [thu, lan, lan])).toEqual(['known', 'known', 'known']);
  expect(await listed(campaign)).toEqual(before);
  expect(await pulled(campaign)).toEqual(told);
});

test('a check says what an import would do and does not do it', async () => {
  const campaign = await newCampaign();
  await add(campaign, [lan]);
  const rows = [lan, { ...lan, phone: '0900000009' }, thu, thu];
  expect(await add(campaign, rows, deskRoutes.checkRegistrations)).toEqual([
    'known',
    'known',
    'new',
    'known',
  ]);
  expect(await add(campaign, [{ ...lan, phone: '0900000009' }], deskRoutes.checkRegistrations)).toEqual([
    'changed',
  ]);
  expect(await listed(campaign)).toHaveLength(1);
});

test('somebody who is known by ID number and name is changed where the list says more, and keeps what it leaves out', async () => {
  const campaign = await newCampaign();
  await add(campaign, [lan]);
  const [first] = await listed(campaign);
  const again = { name: 'NGUYEN THI LAN', idNumber: '099190000001', phone: '0900000009' };
  expect(await add(campaign, [again])).toEqual(['changed']);
  expect(await listed(campaign)).toEqual([{ ...first, phone: '0900000009' }]);
  const { changes } = await pulled(campaign);
  expect(changes.at(-1)?.people).toEqual([{ ...first, phone: '0900000009' }]);
});

test('ten imports of one file at the same time make one list', async () => {
  const campaign = await newCampaign();
  const answers = await Promise.all(Array.from({ length: 10 }, () => add(campaign, [lan, thu])));
  expect(answers.filter(([first]) => first === 'new')).toHaveLength(1);
  expect(await listed(campaign)).toHaveLength(2);
});

test('who is withdrawn leaves the list and the devices, and may come back under the same id', async () => {
  const campaign = await newCampaign();
  await add(campaign, [lan, thu]);
  const [first, second] = await listed(campaign);
  const { site } = province.here;
  const one = { campaign, registrations: [first?.id ?? ''] };
  const withdraw = (body: { campaign: string; registrations?: string[] }) =>
    desk.done(deskRoutes.withdrawRegistrations, { params: { site }, body, cookies: leadCookies });
  expect(await withdraw(one)).toEqual({ withdrawn: 1 });
  expect(await withdraw(one)).toEqual({ withdrawn: 0 });
  expect(await listed(campaign)).toEqual([second]);
  expect((await pulled(campaign)).changes.at(-1)).toMatchObject({ people: [], withdrawn: [first?.id] });
  expect(await add(campaign, [lan])).toEqual(['new']);
  expect((await listed(campaign)).map(({ id }) => id)).toContain(first?.id);
  expect(await withdraw({ campaign })).toEqual({ withdrawn: 2 });
  expect(await listed(campaign)).toEqual([]);
});

test('a long list comes to a device in pages of bounded length, whole and once', async () => {
  const campaign = await newCampaign();
  const long = 'Thôn Mẫu, '.repeat(12).trim();
  for (let part = 0; part < 6; part++) {
    const people = Array.from({ length: listPart.rows }, (_, n) => ({
      name: 'Nguyễn Văn Mẫu',
      idNumber: `0990${String(part * listPart.rows + n).padStart(8, '0')}`,
      address: long,
    }));
    await add(campaign, people);
  }
  const { changes, longest } = await pulled(campaign);
  const ids = changes.flatMap(({ people }) => people.map(({ id }) => id));
  expect(ids).toHaveLength(3_000);
  expect(new Set(ids).size).toBe(3_000);
  // 200,000 characters of rows and the one that passes them.
  expect(longest).toBeLessThan(280_000);
});

test('a campaign of another commune has no list here', async () => {
  const campaign = await newCampaign(province.elsewhere.unit);
  const { site } = province.here;
  const call = { params: { site }, body: { campaign, people: [lan] }, cookies: leadCookies };
  expect(await desk.refusal(deskRoutes.addRegistrations, call)).toBe('not_found');
});

test('the lists of a site are counted, with those whose swab counts', async () => {
  const campaign = await newCampaign();
  await add(campaign, [lan, thu]);
  const [first] = await listed(campaign);
  const { here, deployment } = province;
  const tube = {
    province: deployment.province,
    id: newId(),
    code: 'MX990001',
    kind: 'single' as const,
    site: here.site,
    campaign,
    shift: newId(),
    device: newId(),
    actor: lead,
    sampled_at: new Date(),
    void_reason: null,
  };
  await database.db.insertInto('tube').values(tube).execute();
  await database.ask(
    `insert into swab (province, tube, n, name, source, registration) values ($1, $2, 0, 'Lan', 'pre-registered', $3)`,
    [tube.province, tube.id, first?.id],
  );
  const lists = async () => {
    const call = { params: { site: here.site }, cookies: leadCookies };
    const { lists: all } = await desk.done(deskRoutes.listRegistrationLists, call);
    return all.find((list) => list.campaign === campaign);
  };
  expect(await lists()).toEqual({ campaign, name: 'Đợt thử', registered: 2, swabbed: 1 });
  await database.ask(`update tube set state = 'voided' where id = $1`, [tube.id]);
  expect(await lists()).toMatchObject({ swabbed: 0 });
});
