import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import { batchHeader, batchLimit, batchType, problem } from '@mauxn/wire';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../tests/database.ts';
import {
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
let app: FastifyInstance;
let port: number;

beforeAll(async () => {
  database = await freshDatabase();
  province = await makeTestProvince(database.db);
  app = await openTestApp(database.db, province.deployment, 'field');
  await app.listen({ host: '127.0.0.1', port: 0 });
  port = (app.server.address() as AddressInfo).port;
});
afterAll(async () => {
  await app.close();
  await database.close();
});

/** Sends bytes as they are and reads what comes back until the service hangs up. */
async function talk(bytes: string): Promise<{ head: string; body: unknown }> {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  let text = '';
  socket.setEncoding('utf8').on('data', (part: string) => {
    text += part;
  });
  socket.write(bytes);
  await once(socket, 'close');
  const [head = '', body = ''] = text.split('\r\n\r\n');
  return { head, body: JSON.parse(body) };
}

test('no socket may stay open without saying anything', () => {
  const { requestTimeout, headersTimeout, keepAliveTimeout, timeout } = app.server;
  expect({ requestTimeout, headersTimeout, keepAliveTimeout, timeout }).toEqual({
    requestTimeout: 35_000,
    headersTimeout: 8_000,
    keepAliveTimeout: 10_000,
    timeout: 40_000,
  });
});

test.each([
  ['that is no HTTP', 'hello\r\n\r\n', 400, 'invalid_request'],
  [
    'with two lengths',
    'POST /api/session HTTP/1.1\r\nhost: a\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\n',
    400,
    'invalid_request',
  ],
  [
    'with headers that are too long',
    `GET / HTTP/1.1\r\nhost: a\r\nx: ${'y'.repeat(17_000)}\r\n\r\n`,
    431,
    'too_large',
  ],
])('a request %s is refused in the shape of every other failure', async (_, bytes, status, error) => {
  const { head, body } = await talk(bytes);
  expect(head).toContain(`HTTP/1.1 ${status} `);
  expect(head).toContain('x-content-type-options: nosniff');
  expect(problem.parse(body).error).toBe(error);
});

test('a batch that is too large is refused before it is read', async () => {
  const { db } = database;
  const { id } = await makeAccount(db, 'sampler', province.here);
  const cookies = {
    ...(await openTestSession(db, 'field', id)),
    ...(await enrolTestDevice(db, province.here.site, id)),
  };
  const headers = { origin: origins.field, 'content-type': batchType, [batchHeader]: newId() };
  const push = (bytes: number) =>
    app.inject({ method: 'POST', url: '/api/push', headers, cookies, payload: Buffer.alloc(bytes, 'x') });
  expect((await push(batchLimit.sentBytes + 1)).json().error).toBe('too_large');
  expect((await push(batchLimit.sentBytes)).statusCode).toBe(200);
});

test('an address that asks without end is turned away, also where nothing is, and others are not', async () => {
  const ask = (remoteAddress: string, url: string) => app.inject({ url, remoteAddress });
  for (let n = 0; n < 6_000; n++) await ask('192.0.2.9', '/version');
  for (const url of ['/version', '/api/set-up', '/nothing']) {
    const refused = await ask('192.0.2.9', url);
    expect([refused.statusCode, refused.json().error], `${url}`).toEqual([429, 'too_many_requests']);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
  }
  expect((await ask('192.0.2.10', '/version')).statusCode).toBe(200);
});
