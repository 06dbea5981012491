import type { Audience } from '@mauxn/store';
import { changePassword, closeSession, openSession, pull, push, readSession, readSetUp } from '@mauxn/wire';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../tests/database.ts';
import { type Cookies, makeAccount } from '../testing/test-province.ts';
import {
  audiences,
  cookieOf,
  cookiesOf,
  openTestSessions,
  password,
  type TestSessions,
} from '../testing/test-session.ts';
import { sessionCookie } from './cookies.ts';
import { hashPassword } from './password.ts';
import { hashToken, makeToken } from './token.ts';

const better = 'mat khau moi hon';
let database: FreshDatabase;
let sessions: TestSessions;
let now = Date.now();

beforeAll(async () => {
  database = await freshDatabase();
  sessions = await openTestSessions(database.db, () => new Date(now));
});
afterAll(async () => {
  await sessions.close();
  await database.close();
});

async function isOpen(app: Audience, cookies: Cookies): Promise<boolean> {
  return (await sessions.clients[app].send(readSession, { cookies })).statusCode === 200;
}

describe.each(audiences)('the session cookie of the %s', (app) => {
  test('belongs to this host alone, is out of reach of scripts and of other sites', async () => {
    const { login } = await sessions.newAccount();
    const answer = await sessions.logIn(app, login);
    const cookie = cookieOf(answer);
    expect(cookie.name).toBe(sessionCookie[app]);
    expect(cookie.name).toMatch(/^__Host-/);
    expect(cookie).toMatchObject({ path: '/', secure: true, httpOnly: true, sameSite: 'Strict' });
    expect(cookie).not.toHaveProperty('domain');
    expect(cookie.value).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(answer.body).not.toContain(cookie.value);
  });

  test('is a new one at every log-in, whatever was sent along', async () => {
    const { login } = await sessions.newAccount();
    const cookies = { [sessionCookie[app]]: makeToken() };
    const body = { login, password };
    const first = cookieOf(await sessions.clients[app].send(openSession, { body, cookies })).value;
    const second = cookieOf(await sessions.logIn(app, login)).value;
    expect(new Set([...Object.values(cookies), first, second]).size).toBe(3);
    expect(await isOpen(app, cookies)).toBe(false);
  });

  test('is worth nothing after log-out, on the server too', async () => {
    const { login } = await sessions.newAccount();
    const [cookies, other] = [await sessions.signedIn(app, login), await sessions.signedIn(app, login)];
    const cleared = cookieOf(await sessions.clients[app].send(closeSession, { cookies }));
    expect(cleared).toMatchObject({ name: sessionCookie[app], value: '', path: '/', secure: true });
    expect(cleared.expires?.getTime()).toBe(0);
    expect(await isOpen(app, cookies)).toBe(false);
    expect(await isOpen(app, other)).toBe(true);
  });

  test('does not open the other app', async () => {
    const { login } = await sessions.newAccount();
    const [token = ''] = Object.values(await sessions.signedIn(app, login));
    const other = app === 'field' ? 'desk' : 'field';
    expect(await isOpen(other, { [sessionCookie[other]]: token })).toBe(false);
  });
});

test('the database holds no token that would open a session', async () => {
  const { login, id } = await sessions.newAccount();
  const [token = ''] = Object.values(await sessions.signedIn('field', login));
  const rows = await database.ask('select token_hash from session where staff = $1', [id]);
  expect(rows).toEqual([{ token_hash: hashToken(token) }]);
});

test('whoever has no business on an origin may sign in there and is refused everything else by role', async () => {
  const passwordHash = await hashPassword(password);
  const { here } = sessions.province;
  const { login } = await makeAccount(database.db, 'lab-technician', here, { passwordHash });
  const cookies = await sessions.signedIn('field', login);
  for (const route of [readSetUp, pull, push]) {
    const answer = await sessions.clients.field.send(route, { cookies });
    expect([answer.statusCode, answer.json().error], `${route.path}`).toEqual([403, 'forbidden']);
  }
});

describe('changing the password', () => {
  const change = (app: Audience, cookies: Cookies, from: string, to: string) =>
    sessions.clients[app].send(changePassword, { cookies, body: { password: from, newPassword: to } });

  test('ends every other session, on both apps, and goes on under a new one', async () => {
    const { login } = await sessions.newAccount();
    const own = await sessions.signedIn('desk', login);
    const [desk, field] = [await sessions.signedIn('desk', login), await sessions.signedIn('field', login)];
    const answer = await change('desk', own, password, better);
    expect(answer.json()).toMatchObject({ login, mustChangePassword: false });
    expect(await isOpen('desk', cookiesOf(answer))).toBe(true);
    expect(await isOpen('desk', own)).toBe(false);
    expect(await isOpen('desk', desk)).toBe(false);
    expect(await isOpen('field', field)).toBe(false);
    expect((await sessions.logIn('desk', login)).json().error).toBe('login_failed');
    expect((await sessions.logIn('desk', login, better)).statusCode).toBe(200);
  });

  test('needs the old one, and a new one that differs and is long enough', async () => {
    const { login } = await sessions.newAccount();
    const own = await sessions.signedIn('desk', login);
    expect((await change('desk', own, 'sai mat khau', better)).json().error).toBe('login_failed');
    for (const answer of [
      await change('desk', own, password, password),
      await change('desk', own, password, 'ngan'),
    ]) {
      expect(answer.json()).toMatchObject({ error: 'invalid_request', fields: ['/newPassword'] });
    }
    expect(await isOpen('desk', own)).toBe(true);
  });

  test('lifts the lock of a first password', async () => {
    const passwordUntil = new Date(now + 3_600_000);
    const { login } = await sessions.newAccount({ mustChange: true, passwordUntil });
    const first = await sessions.signedIn('field', login);
    const locked = await sessions.clients.field.send(pull, { cookies: first });
    expect([locked.statusCode, locked.json().error]).toEqual([403, 'password_change_required']);
    const own = cookiesOf(await change('field', first, password, better));
    // The next thing that is missing is the device.
    expect(await sessions.clients.field.refusal(pull, { cookies: own })).toBe('device_unknown');
  });

  test('is counted by account: one that guesses does not stop the others at the same address', async () => {
    const [first, second] = [await sessions.newAccount(), await sessions.newAccount()];
    const cookies = await sessions.signedIn('desk', first.login);
    for (let n = 0; n < 10; n++) await change('desk', cookies, 'sai mat khau', better);
    const refused = await change('desk', cookies, password, better);
    expect(refused.json().error).toBe('too_many_requests');
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    const other = await sessions.signedIn('desk', second.login);
    expect((await change('desk', other, password, better)).statusCode).toBe(200);
  });
});

test('opening, changing and closing are on record', async () => {
  const { id, login } = await sessions.newAccount();
  const cookies = await sessions.signedIn('desk', login);
  const body = { password, newPassword: better };
  const changed = cookiesOf(await sessions.clients.desk.send(changePassword, { cookies, body }));
  await sessions.clients.desk.done(closeSession, { cookies: changed });
  const rows = await database.ask('select action from audit where actor = $1 order by at, id', [id]);
  expect(rows.map(({ action }) => action)).toEqual([
    'session.open',
    'session.change-password',
    'session.open',
    'session.close',
  ]);
});

test('a session that was opened with a first password ends when that password does', async () => {
  const until = new Date(now + 3_600_000);
  const { login } = await sessions.newAccount({ mustChange: true, passwordUntil: until });
  expect((await sessions.logIn('field', login)).json().signedInUntil).toBe(until.getTime());
});

test('sessions end by themselves, and the next log-in clears them away', async () => {
  const { id, login } = await sessions.newAccount();
  const cookies = await sessions.signedIn('desk', login);
  now += 12 * 3_600_000;
  expect(await isOpen('desk', cookies)).toBe(false);
  await sessions.signedIn('desk', login);
  expect(await database.ask('select 1 from session where staff = $1', [id])).toHaveLength(1);
});
