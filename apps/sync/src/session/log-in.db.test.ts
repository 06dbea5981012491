import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../tests/database.ts';
import { comparable } from '../testing/test-client.ts';
import { openTestSessions, password, type TestSessions } from '../testing/test-session.ts';

const wrong = 'sai mat khau';
const now = Date.now();
let database: FreshDatabase;
let sessions: TestSessions;

beforeAll(async () => {
  database = await freshDatabase();
  sessions = await openTestSessions(database.db, () => new Date(now));
});
afterAll(async () => {
  await sessions.close();
  await database.close();
});

test('an unknown account, a wrong password, a disabled account and a first password that ran out are answered the same', async () => {
  const [known, disabled] = [await sessions.newAccount(), await sessions.newAccount({ disabled: true })];
  const late = await sessions.newAccount({ mustChange: true, passwordUntil: new Date(now - 1) });
  const answers = [
    await sessions.logIn('desk', 'khong-co-ai'),
    await sessions.logIn('desk', known.login, wrong),
    await sessions.logIn('desk', disabled.login),
    await sessions.logIn('desk', late.login),
  ].map(comparable);
  expect(answers[0]).toMatchObject({ statusCode: 401, body: { error: 'login_failed' } });
  for (const answer of answers) expect(answer).toEqual(answers[0]);
});

test('a refused log-in is on record, for unknown accounts too', async () => {
  const { id, login } = await sessions.newAccount();
  const refused = async () =>
    database.ask("select actor, subjects from audit where action = 'session.refused'");
  const before = (await refused()).length;
  await sessions.logIn('desk', login, wrong);
  await sessions.logIn('desk', 'khong-co-ai-ca');
  const rows = (await refused()).slice(before);
  expect(rows).toHaveLength(2);
  expect(rows).toEqual(
    expect.arrayContaining([
      { actor: null, subjects: [id] },
      { actor: null, subjects: [] },
    ]),
  );
});

test('ten tries from one address, then the time to wait; the same account goes on elsewhere', async () => {
  const { login } = await sessions.newAccount();
  const statuses = [];
  for (let n = 0; n < 11; n++)
    statuses.push((await sessions.logIn('desk', login, wrong, '192.0.2.77')).statusCode);
  expect(statuses).toEqual([...Array(10).fill(401), 429]);
  const refused = await sessions.logIn('desk', login, password, '192.0.2.77');
  expect(refused.json().error).toBe('too_many_requests');
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
  expect(Number(refused.headers['retry-after'])).toBeLessThanOrEqual(1200);
  expect((await sessions.logIn('desk', login, password, '192.0.2.78')).statusCode).toBe(200);
  const { login: other } = await sessions.newAccount();
  expect((await sessions.logIn('desk', other, password, '192.0.2.77')).statusCode).toBe(200);
});

test('tries at both apps are one count', async () => {
  const { login } = await sessions.newAccount();
  for (let n = 0; n < 10; n++) {
    await sessions.logIn(n % 2 ? 'desk' : 'field', login, wrong, '192.0.2.80');
  }
  for (const app of ['desk', 'field'] as const) {
    expect((await sessions.logIn(app, login, password, '192.0.2.80')).statusCode).toBe(429);
  }
});

test('capitals do not make another account of it', async () => {
  const { login } = await sessions.newAccount();
  for (let n = 0; n < 10; n++) {
    await sessions.logIn('desk', n % 2 ? login.toUpperCase() : login, wrong, '192.0.2.79');
  }
  expect((await sessions.logIn('desk', login, password, '192.0.2.79')).statusCode).toBe(429);
});

test('all addresses of one IPv6 network count as one', async () => {
  const { login } = await sessions.newAccount();
  for (let n = 0; n < 10; n++) await sessions.logIn('desk', login, wrong, `2001:db8:0:1::${n}`);
  expect((await sessions.logIn('desk', login, password, '2001:db8:0:1::ffff')).statusCode).toBe(429);
  expect((await sessions.logIn('desk', login, password, '2001:db8:0:2::1')).statusCode).toBe(200);
});

test('a log-in whose account is disabled while its password is checked opens nothing', async () => {
  const { id, login } = await sessions.newAccount();
  const waiting =
    "select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()";
  const answer = await database.db.transaction().execute(async (tx) => {
    await tx.updateTable('staff').set({ disabled_at: new Date() }).where('id', '=', id).execute();
    const pending = sessions.logIn('desk', login);
    // By now the password was right, and the log-in waits for the account.
    await expect.poll(() => database.ask(waiting), { timeout: 10_000 }).toHaveLength(1);
    return { pending };
  });
  expect((await answer.pending).json().error).toBe('login_failed');
  expect(await database.ask('select 1 from session where staff = $1', [id])).toEqual([]);
});
