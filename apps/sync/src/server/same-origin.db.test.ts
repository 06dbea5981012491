import { closeSession, deskRoutes, fieldRoutes, readSession } from '@mauxn/wire';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../tests/database.ts';
import { origins } from '../testing/test-province.ts';
import { audiences, openTestSessions, type TestSessions } from '../testing/test-session.ts';

let database: FreshDatabase;
let sessions: TestSessions;
beforeAll(async () => {
  database = await freshDatabase();
  sessions = await openTestSessions(database.db, () => new Date());
});
afterAll(async () => {
  await sessions.close();
  await database.close();
});

const writing = audiences.flatMap((app) =>
  Object.entries({ field: fieldRoutes, desk: deskRoutes }[app])
    .filter(([, route]) => route.method !== 'GET')
    .map(([name, route]) => [app, name, route] as const),
);
/** What a page of another site can make a browser send without being asked first. */
const simpleTypes = ['application/x-www-form-urlencoded', 'text/plain', 'multipart/form-data; boundary=x'];

test.each(writing)('%s, %s: refused from everywhere but its own pages', async (app, _, route) => {
  const url = route.path.replace(/:\w+/g, sessions.province.here.unit);
  const codeOf = async (headers: Record<string, string>) => {
    const answer = await sessions.apps[app].inject({ method: route.method, url, headers, payload: '{}' });
    return [answer.statusCode, answer.json().error];
  };
  const foreign = [403, 'foreign_origin'];
  const other = app === 'field' ? origins.desk : origins.field;
  for (const type of ['application/json', ...simpleTypes]) {
    expect(await codeOf({ 'content-type': type })).toEqual(foreign);
    for (const origin of ['https://evil.example', 'null', other, `${origins[app]}.evil.example`]) {
      expect(await codeOf({ 'content-type': type, origin }), `${origin}`).toEqual(foreign);
    }
  }
  const own = { 'content-type': 'application/json', origin: origins[app] };
  for (const site of ['cross-site', 'same-site', 'none']) {
    expect(await codeOf({ ...own, 'sec-fetch-site': site }), `${site}`).toEqual(foreign);
  }
  expect(await codeOf({ ...own, 'sec-fetch-site': 'same-origin' })).not.toEqual(foreign);
  expect(await codeOf(own)).not.toEqual(foreign);
});

test('a refused request changes nothing although the browser sent the cookie along', async () => {
  const { login } = await sessions.newAccount();
  const cookies = await sessions.signedIn('desk', login);
  const headers = { origin: 'https://evil.example' };
  expect(await sessions.clients.desk.refusal(closeSession, { cookies, headers })).toBe('foreign_origin');
  expect((await sessions.clients.desk.done(readSession, { cookies })).login).toBe(login);
});
