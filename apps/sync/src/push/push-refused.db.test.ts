import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../tests/database.ts';
import { newId, openTestSite, origin, seal, type TestSite } from './test-site.ts';

let database: FreshDatabase;
let site: TestSite;
let code = 0;
const nextCode = () => `MX${String(++code).padStart(6, '0')}`;

beforeAll(async () => {
  database = await freshDatabase();
  site = await openTestSite(database.db);
});
afterAll(async () => {
  await site.app.close();
  await database.close();
});

async function countBatches(): Promise<unknown> {
  const [row] = await database.ask('select count(*)::int as n from batch');
  return row?.['n'];
}

test.each([
  ['no session', { cookies: { '__Host-mauxn-field': '' } }, 401, 'login_required'],
  ['no device', { cookies: { '__Host-mauxn-device': 'x' } }, 401, 'device_unknown'],
  ['another origin', { headers: { origin: 'https://evil.example' } }, 403, 'foreign_origin'],
  ['no batch id', { headers: { 'x-mauxn-batch': 'nonsense' } }, 400, 'invalid_request'],
  [
    'another media type',
    { headers: { 'content-type': 'application/octet-stream' } },
    415,
    'unsupported_media',
  ],
] as const)(
  'a push with %s is refused as a whole and nothing is written',
  async (_, wrong, status, error) => {
    const before = await countBatches();
    const sealed = seal([site.tube(nextCode())]);
    const response = await site.app.inject({
      method: 'POST',
      url: '/api/push',
      headers: {
        origin,
        'content-type': 'application/x-ndjson',
        'x-mauxn-batch': sealed.id,
        ...('headers' in wrong && wrong.headers),
      },
      cookies: { ...site.cookies, ...('cookies' in wrong && wrong.cookies) },
      body: sealed.body,
    });
    expect([response.statusCode, response.json().error]).toEqual([status, error]);
    expect(await countBatches()).toBe(before);
  },
);

test('a device that was revoked and an account that was disabled are refused at their next push', async () => {
  const other = await openTestSite(database.db, { withDeployment: false });
  const push = async () => {
    const response = await other.push([other.tube(nextCode())]);
    return response.statusCode === 200 ? 'taken' : response.json().error;
  };
  expect(await push()).toBe('taken');
  await database.ask(`update device set state = 'revoked' where id = $1`, [other.device]);
  expect(await push()).toBe('device_unknown');
  await database.ask(`update device set state = 'active' where id = $1`, [other.device]);
  expect(await push()).toBe('taken');
  await database.ask('update staff set disabled_at = now() where id = $1', [other.actor]);
  expect(await push()).toBe('login_required');
  await other.app.close();
});

test('a body that swells beyond the limit is refused before it fills the memory', async () => {
  const bomb = { id: newId(), body: seal([' '.repeat(3_000_000)]).body };
  expect((await site.push([], bomb)).statusCode).toBe(413);
});
