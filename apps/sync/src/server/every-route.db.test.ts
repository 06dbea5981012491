import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Audience } from '@mauxn/store';
import { problem } from '@mauxn/wire';
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../tests/database.ts';
import { makeTestProvince, newId, openTestApp, origins } from '../testing/test-province.ts';

const audiences = ['field', 'desk'] as const satisfies readonly Audience[];
const page = '<!doctype html><title>Mẫu</title>';
let database: FreshDatabase;
let folder: string;
const apps = {} as Record<Audience, FastifyInstance>;

beforeAll(async () => {
  database = await freshDatabase();
  const { deployment } = await makeTestProvince(database.db);
  folder = mkdtempSync(join(tmpdir(), 'mauxn-dist-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), page);
  writeFileSync(join(folder, 'assets', 'app-1a2b.js'), 'export {};');
  for (const audience of audiences) {
    apps[audience] = await openTestApp(database.db, deployment, audience, { dist: folder });
  }
});
afterAll(async () => {
  await Promise.all(audiences.map((audience) => apps[audience].close()));
  rmSync(folder, { recursive: true });
  await database.close();
});

/** What answers beside the routes: addresses that lead nowhere, and requests that are refused on the way. */
function refusedRequests(audience: Audience): readonly (readonly [string, InjectOptions, number])[] {
  const origin = { origin: origins[audience] };
  const own = { ...origin, 'content-type': 'application/json' };
  const isDesk = audience === 'desk';
  const long = 'x'.repeat(5_000);
  const post = { method: 'POST', url: '/api/session' } as const;
  return [
    ['an address of the API that leads nowhere', { url: '/api/nothing' }, 404],
    ['an address that leads nowhere', { url: '/nothing' }, 404],
    ['a page under the API', { url: '/api/nothing', headers: { accept: 'text/html' } }, 404],
    ['a path that cannot be decoded', { url: '/%E0%A4%A' }, 404],
    ['a parameter that is far too long', { url: `/api/unit/${long}/sites` }, isDesk ? 401 : 404],
    [
      'a method that is not served',
      { method: 'DELETE', url: '/api/set-up', headers: origin },
      isDesk ? 404 : 405,
    ],
    ['a request from another site', { ...post, headers: { origin: 'https://evil.example' } }, 403],
    ['a request without a session', { url: '/api/session' }, 401],
    ['a body that is no JSON', { ...post, headers: own, payload: '{' }, 400],
    [
      'a body of another kind',
      { ...post, headers: { ...own, 'content-type': 'text/plain' }, payload: 'x' },
      415,
    ],
    ['a body that is too large', { ...post, headers: own, payload: JSON.stringify('x'.repeat(70_000)) }, 413],
    ['a body that reaches for the prototype', { ...post, headers: own, payload: '{"__proto__":{}}' }, 400],
  ];
}

describe.each(audiences)('%s', (audience) => {
  const ask = (options: InjectOptions) => apps[audience].inject({ ...options, remoteAddress: '192.0.2.5' });

  test('every route answers with the headers of security, whatever it answers', async () => {
    const list = apps[audience].routeList();
    expect(list.length).toBeGreaterThan(15);
    for (const { method, url } of list) {
      const path = url.replace(/:\w+/g, newId()).replace('*', 'a-page');
      const headers = { origin: origins[audience], accept: 'text/html' };
      const answer = await ask({ method: method as 'GET', url: path, headers });
      expect(missing(answer, audience), `${method} ${url}`).toEqual([]);
    }
  });

  test('so does everything that is refused on the way, in the shape of a problem and never as a page', async () => {
    for (const [what, options, status] of refusedRequests(audience)) {
      const answer = await ask(options);
      expect(missing(answer, audience), `${what}`).toEqual([]);
      expect(answer.headers['content-type'], `${what}`).toMatch(/^application\/json/);
      expect(problem.safeParse(answer.json()).success, `${what}`).toBe(true);
      expect(answer.headers['cache-control'], `${what}`).toBe('no-store');
      expect(answer.statusCode, `${what}`).toBe(status);
    }
  });

  test('a known address asked in another way names the ways that it has', async () => {
    const answer = await ask({
      method: 'DELETE',
      url: '/api/session/password',
      headers: { origin: origins[audience] },
    });
    expect([answer.statusCode, answer.json().error, answer.headers['allow']]).toEqual([
      405,
      'method_not_allowed',
      'POST',
    ]);
    const session = await ask({ method: 'PUT', url: '/api/session', headers: { origin: origins[audience] } });
    expect(session.headers['allow']).toBe('DELETE, GET, HEAD, POST');
  });

  test('the app’s own addresses open its page, and its files are kept as long as their names stay', async () => {
    const opened = await ask({ url: '/some/screen', headers: { accept: 'text/html' } });
    expect([opened.statusCode, opened.body, opened.headers['cache-control']]).toEqual([
      200,
      page,
      'no-cache',
    ]);
    const file = await ask({ url: '/assets/app-1a2b.js' });
    expect(file.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect((await ask({ url: '/assets/gone.js' })).statusCode).toBe(404);
  });

  test('what the API answers is kept by nobody', async () => {
    for (const { url } of apps[audience].routeList().filter(({ method }) => method === 'GET')) {
      if (!url.startsWith('/api/')) continue;
      const answer = await ask({ url: url.replace(/:\w+/g, newId()) });
      expect(answer.headers['cache-control'], `${url}`).toBe('no-store');
    }
  });
});

/** The headers that an answer lacks. */
function missing({ headers }: LightMyRequestResponse, audience: Audience): string[] {
  const camera = audience === 'field' ? /camera=\(self\)/ : /camera=\(\)/;
  const wanted: Record<string, RegExp> = {
    'strict-transport-security': /^max-age=63072000/,
    'content-security-policy':
      /default-src 'self';.*object-src 'none'.*base-uri 'none'.*frame-ancestors 'none'.*require-trusted-types-for 'script'/,
    'x-content-type-options': /^nosniff$/,
    'referrer-policy': /^no-referrer$/,
    'cross-origin-opener-policy': /^same-origin$/,
    'cross-origin-resource-policy': /^same-origin$/,
    'x-frame-options': /^DENY$/,
    'permissions-policy': camera,
    'cache-control': /./,
  };
  const lacking = Object.entries(wanted).filter(
    ([name, pattern]) => !pattern.test(String(headers[name] ?? '')),
  );
  const telling = ['x-powered-by', 'server'].filter((name) => name in headers);
  const unsafe = /unsafe-inline|'unsafe-eval'/.test(String(headers['content-security-policy']))
    ? ['unsafe']
    : [];
  return [...lacking.map(([name]) => name), ...telling, ...unsafe];
}
