import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildApps } from '../../../infra/build.ts';
import { freePort } from '../../../infra/ports.ts';
import { type RunningService, startService } from '../../../infra/services.ts';
import { type FreshDatabase, freshDatabase } from '../../../tests/database.ts';

/** The file that runs in service: what the bundler leaves out is missing here and in no other test. */
let fresh: FreshDatabase;
let folder: string;
let port: number;
let running: RunningService;

beforeAll(async () => {
  await buildApps(['citizen']);
  fresh = await freshDatabase();
  folder = mkdtempSync(join(tmpdir(), 'mauxn-citizen-'));
  port = await freePort();
  running = await start(fresh.citizenUrl, port);
}, 60_000);
afterAll(async () => {
  await running.stop();
  await fresh.close();
  rmSync(folder, { recursive: true });
});

function start(databaseUrl: string, at: number): Promise<RunningService> {
  return startService({
    name: 'citizen',
    script: 'apps/citizen/dist/server.js',
    env: { MAUXN_CITIZEN_DATABASE_URL: databaseUrl, MAUXN_CITIZEN_PORT: String(at) },
    readyUrl: `http://127.0.0.1:${at}/readyz`,
    logFile: join(folder, `${at}.log`),
  });
}

/** As it stands: `fetch` would mend a damaged address first. */
function get(path: string): Promise<{ status: number; headers: Record<string, unknown>; body: string }> {
  return new Promise((resolve, reject) => {
    const asking = request({ host: '127.0.0.1', port, path }, (answer) => {
      answer.toArray().then((parts) => {
        const headers = { ...answer.headers, date: '' };
        resolve({ status: answer.statusCode ?? 0, headers, body: Buffer.concat(parts).toString() });
      }, reject);
    });
    asking.on('error', reject);
    asking.end();
  });
}

test.each(['/kq/%zz', '/kq/%ff', '/kq/%E0%A4%A', '/kq/x%'])(
  'a damaged link, %s, is a page like any other',
  async (path) => {
    expect(await get(path)).toEqual(await get('/kq/AAAAAAAAAAAAAAAAAAAAAA'));
  },
);

test('a damaged address is an unknown page with every header', async () => {
  const { status, headers, body } = await get('/%');
  expect([status, headers['content-type']]).toEqual([404, 'text/html; charset=utf-8']);
  expect(headers).toHaveProperty('content-security-policy');
  expect(body).toContain('<h1>');
});

test('it does not run with the log-in of the database’s owner, and says so', async () => {
  await expect(start(fresh.url, await freePort())).rejects.toThrow(
    /ended before it was ready\.\nMAUXN_CITIZEN_DATABASE_URL: this log-in commands the server, owns the database/,
  );
});

test('a log-in that is given a table while it runs takes the process out of service', async () => {
  const role = new URL(fresh.citizenUrl).username;
  await fresh.ask(`grant select on swab to ${role}`);
  expect((await get('/readyz')).status).toBe(503);
  await fresh.ask(`revoke select on swab from ${role}`);
  expect((await get('/readyz')).status).toBe(200);
});
