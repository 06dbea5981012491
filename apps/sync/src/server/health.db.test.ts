import { type Database, openDatabase } from '@mauxn/store';
import type { FastifyInstance, InjectOptions } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freePort } from '../../../../infra/ports.ts';
import { type FreshDatabase, freshDatabase } from '../../../../tests/database.ts';
import { makeTestProvince, openTestApp, type TestProvince } from '../testing/test-province.ts';

let database: FreshDatabase;
let province: TestProvince;
let app: FastifyInstance;

beforeAll(async () => {
  database = await freshDatabase();
  province = await makeTestProvince(database.db);
  app = await openTestApp(database.db, province.deployment, 'desk');
});
afterAll(async () => {
  await app.close();
  await database.close();
});

test.each<[string, InjectOptions]>([
  ['another machine', { remoteAddress: '192.0.2.5' }],
  [
    'another machine that calls itself this one',
    { remoteAddress: '192.0.2.5', headers: { 'x-forwarded-for': '127.0.0.1' } },
  ],
  ['a proxy on this machine', { remoteAddress: '127.0.0.1', headers: { 'x-forwarded-for': '192.0.2.5' } }],
  ['a proxy that speaks the standard', { remoteAddress: '::1', headers: { forwarded: 'for=192.0.2.5' } }],
  [
    'a proxy that hides whom it speaks for',
    { remoteAddress: '127.0.0.1', headers: { host: 'ban.example.vn' } },
  ],
])('to %s the metrics are not there', async (_, who) => {
  const [metrics, nothing] = [
    await app.inject({ ...who, url: '/metrics' }),
    await app.inject({ ...who, url: '/nothing' }),
  ];
  expect(metrics.statusCode).toBe(404);
  expect({ ...metrics.json(), request: '' }).toEqual({ ...nothing.json(), request: '' });
});

test.each(['127.0.0.1', '::1', '::ffff:127.0.0.1'])(
  'whoever sits at this machine (%s) reads the metrics',
  async (remoteAddress) => {
    const { statusCode, body } = await app.inject({
      url: '/metrics',
      remoteAddress,
      headers: { host: 'localhost:4102' },
    });
    expect(statusCode).toBe(200);
    expect(body).toContain('http_request_duration_seconds_bucket');
    expect(body).not.toContain(province.province);
  },
);

test('a service that can work says so', async () => {
  const { statusCode, body } = await app.inject('/readyz');
  expect([statusCode, JSON.parse(body)]).toEqual([200, { ready: true, faults: [] }]);
  expect((await app.inject('/version')).json()).toEqual({ wire: 1 });
});

test('a database of another version is named, and nothing of it', async () => {
  const other = await freshDatabase();
  const { deployment } = await makeTestProvince(other.db);
  await other.ask('delete from kysely_migration where name = (select max(name) from kysely_migration)');
  await withApp(other.db, deployment, async (unready) => {
    expect(await readiness(unready)).toEqual(lacking('database-not-migrated'));
    await other.ask('drop table kysely_migration');
    expect(await readiness(unready)).toEqual(lacking('database-not-migrated'));
  });
  await other.close();
});

test('a database that is gone is named, nothing of it, and the process lives', async () => {
  const gone = openDatabase(`postgres://somebody:secret@127.0.0.1:${await freePort()}/hidden`, 1);
  await withApp(gone, province.deployment, async (unready) => {
    expect(await readiness(unready)).toEqual(lacking('database-unreachable'));
    expect((await unready.inject('/healthz')).json()).toEqual({ ok: true });
  });
  await gone.destroy();
});

async function readiness(unready: FastifyInstance): Promise<unknown> {
  const { statusCode, headers, body } = await unready.inject('/readyz');
  return { statusCode, wait: headers['retry-after'], body: JSON.parse(body) };
}

function lacking(fault: string): unknown {
  return { statusCode: 503, wait: '5', body: { ready: false, faults: [fault] } };
}

async function withApp(
  db: Database,
  deployment: TestProvince['deployment'],
  work: (unready: FastifyInstance) => Promise<void>,
): Promise<void> {
  const unready = await openTestApp(db, deployment, 'desk');
  try {
    await work(unready);
  } finally {
    await unready.close();
  }
}
