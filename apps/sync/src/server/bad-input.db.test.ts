import type { Role } from '@mauxn/domain';
import type { Audience } from '@mauxn/store';
import type { FastifyInstance, InjectOptions } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../tests/database.ts';
import {
  type Cookies,
  enrolTestDevice,
  makeAccount,
  makeTestProvince,
  newId,
  openTestApp,
  openTestSession,
  origins,
  type TestProvince,
} from '../testing/test-province.ts';

let database: FreshDatabase;
let province: TestProvince;
let apps: Record<Audience, FastifyInstance>;
let sampler: Cookies;
let reviewer: Cookies;

beforeAll(async () => {
  database = await freshDatabase();
  const { db } = database;
  province = await makeTestProvince(db);
  apps = {
    field: await openTestApp(db, province.deployment, 'field'),
    desk: await openTestApp(db, province.deployment, 'desk'),
  };
  const account = async (app: Audience, role: Role) => {
    const { id } = await makeAccount(db, role, province.here);
    return { id, cookies: await openTestSession(db, app, id) };
  };
  const field = await account('field', 'sampler');
  sampler = { ...field.cookies, ...(await enrolTestDevice(db, province.here.site, field.id)) };
  reviewer = (await account('desk', 'lab-reviewer')).cookies;
});
afterAll(async () => {
  await Promise.all([apps.field.close(), apps.desk.close()]);
  await database.close();
});

async function statusOf(app: Audience, options: InjectOptions): Promise<readonly [number, unknown]> {
  const answer = await apps[app].inject({ headers: { origin: origins[app] }, ...options });
  return [answer.statusCode, answer.json().error];
}

const refused = [400, 'invalid_request'];
const post = (url: string, payload: object) => ({ method: 'POST', url, payload, cookies: reviewer }) as const;
const lab = (path: string) => `/api/lab/${province.here.lab}/${path}`;

test.each(['a\u0000b', '\ud800'])('a name of an account that no database can hold, %j', async (login) => {
  expect(await statusOf('desk', post('/api/session', { login, password: 'x' }))).toEqual(refused);
});

test.each(['a\u0000bc', 'ab\ud800c', '    ', '  ab  ', ''])(
  'a reason that says nothing, or that no database can hold, %j',
  async (reason) => {
    const id = newId();
    const review = { verdict: 'returned', results: [id], reason };
    const amendment = { id, result: newId(), value: 'negative', reason };
    expect(await statusOf('desk', post(lab('reviews'), review))).toEqual(refused);
    expect(await statusOf('desk', post(lab('amendments'), amendment))).toEqual(refused);
  },
);

test('a reason with blanks around it is a reason', async () => {
  const review = { verdict: 'returned', results: [newId()], reason: '  nhập nhầm giếng ' };
  expect(await statusOf('desk', post(lab('reviews'), review))).toEqual([200, undefined]);
});

test('a filter that no code can hold', async () => {
  expect(await statusOf('desk', { url: lab('tubes?code=%00'), cookies: reviewer })).toEqual(refused);
});

test.each(['18446744073709551616', '99999999999999999999', '0.9223372036854775808', '-1', '0;', '1e3'])(
  'a place in the feed that cannot be, %s',
  async (cursor) => {
    expect(await statusOf('field', { url: `/api/pull?cursor=${cursor}`, cookies: sampler })).toEqual(refused);
  },
);

test('the furthest place in the feed is one', async () => {
  const url = `/api/pull?cursor=${'9'.repeat(19)}.${'9'.repeat(18)}`;
  expect(await statusOf('field', { url, cookies: sampler })).toEqual([200, undefined]);
});
