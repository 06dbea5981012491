import { openDatabase } from '@mauxn/store';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildCitizen } from './app.ts';
import { styleSource } from './page/style.ts';

// Nothing listens there: every look-up fails, and whatever works without one must go on working.
const db = openDatabase('postgres://nobody@127.0.0.1:1/none', 1);
const origin = 'https://ketqua.example.vn';
const token = 'SecretTokenOfALink_-22';
const form = { 'content-type': 'application/x-www-form-urlencoded' };

const written: string[] = [];
let app: Awaited<ReturnType<typeof buildCitizen>>;
beforeAll(async () => {
  app = await build();
});
afterAll(async () => {
  await app.close();
  await db.destroy();
});

function build() {
  return buildCitizen({
    db,
    origin,
    logger: { level: 'trace', stream: { write: (line: string) => void written.push(line) } },
    trustProxy: false,
    now: () => new Date('2026-03-02T02:00:00Z'),
    refusalMs: 0,
  });
}

function post(payload: string, headers: Record<string, string> = {}, url = `/kq/${token}`) {
  return app.inject({ method: 'POST', url, payload, headers: { ...form, ...headers } });
}

const requests = [
  ['the start', 200, () => app.inject('/')],
  ['a form', 200, () => app.inject(`/kq/${token}`)],
  ['a form asked for by HEAD', 200, () => app.inject({ method: 'HEAD', url: `/kq/${token}` })],
  ['a form in a file’s clothes', 200, () => app.inject('/kq/x.css')],
  ['slips', 422, () => post('birthYear=85&last4=123')],
  ['a database that is away', 503, () => post('birthYear=1985&last4=1234')],
  ['an unknown page', 404, () => app.inject('/kq')],
  ['an unknown method', 404, () => app.inject({ method: 'PUT', url: `/kq/${token}` })],
  ['a foreign form', 403, () => post('birthYear=1985', { origin: 'https://evil.example' })],
  ['a form of another kind', 415, () => post('{}', { 'content-type': 'application/json' })],
  ['a form that is too large', 413, () => post(`birthYear=1985&last4=${'1'.repeat(3_000)}`)],
  ['the icon', 204, () => app.inject('/favicon.ico')],
  ['health', 200, () => app.inject('/healthz')],
  ['readiness without a database', 503, () => app.inject('/readyz')],
  ['figures', 200, () => app.inject('/metrics')],
] as const;

test.each(requests)('%s answers %i with every header', async (what, status, ask) => {
  const { statusCode, headers } = await ask();
  expect(statusCode).toBe(status);
  expect(headers).toMatchObject({
    'content-security-policy': `default-src 'none';style-src ${styleSource};img-src data:;form-action 'self';frame-ancestors 'none';base-uri 'none'`,
    'cache-control': what === 'the icon' ? 'public, max-age=86400' : 'no-store, no-transform',
    'referrer-policy': 'no-referrer',
    'x-robots-tag': 'noindex, nofollow',
    'strict-transport-security': 'max-age=63072000',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=()',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
  });
  expect(headers['set-cookie']).toBeUndefined();
});

test.each(requests.slice(0, 11))('%s is a page', async (_what, _status, ask) => {
  const { headers, payload } = await ask();
  expect(headers['content-type']).toBe('text/html; charset=utf-8');
  // A HEAD has the headers of its page and no more.
  expect(payload).toMatch(/^$|^<!DOCTYPE html>.*<h1>/s);
});

test('a database that is away loses neither what was typed nor a try, and says when to come again', async () => {
  const { headers, payload } = await post('birthYear=1985&last4=1234');
  expect(headers['retry-after']).toBe('30');
  expect(payload).toContain('Kết quả vẫn được lưu, không bị mất. Lần này không tính là nhập sai.');
  expect(payload).toMatch(/name="birthYear"[^>]* value="1985"/);
  expect(payload).toMatch(/name="last4"[^>]* value="1234"/);
});

test.each([
  ['a token', token],
  ['a short one', 'x'],
  ['a long one', 'x'.repeat(5_000)],
  ['one that is no text', '%00%ff%zz'],
  ['half an escape', '%'],
  ['a path', '..%2f..%2fetc%2fpasswd'],
  ['a file', 'x.css'],
  ['Vietnamese', encodeURIComponent('kết quả')],
])('%s gets the same form as every other, byte by byte', async (_what, of) => {
  const one = await app.inject(`/kq/${of}`);
  const other = await app.inject('/kq/AAAAAAAAAAAAAAAAAAAAAA');
  expect(one.statusCode).toBe(200);
  expect(one.rawPayload.equals(other.rawPayload)).toBe(true);
  expect({ ...one.headers, date: '' }).toEqual({ ...other.headers, date: '' });
});

test('no page repeats its address', async () => {
  for (const page of [
    await app.inject(`/kq/${token}`),
    await post('birthYear=8'),
    await post('birthYear=1985'),
  ]) {
    expect(page.payload).not.toContain(token);
  }
});

describe('where a form comes from', () => {
  test.each([
    ['our own page', { origin }],
    ['our own page, which sends no referrer and so no origin', { origin: 'null' }],
    ['an old browser that says nothing', {}],
    ['a browser that says same-origin', { origin: 'null', 'sec-fetch-site': 'same-origin' }],
    ['an address that was typed', { 'sec-fetch-site': 'none' }],
  ])('%s is welcome', async (_what, headers) => {
    expect((await post('birthYear=1', headers)).statusCode).toBe(422);
  });

  test.each([
    ['another site', { origin: 'https://evil.example' }],
    ['our host without encryption', { origin: 'http://ketqua.example.vn' }],
    ['a hidden other site', { origin: 'null', 'sec-fetch-site': 'cross-site' }],
    ['a sibling of our host', { 'sec-fetch-site': 'same-site' }],
  ])('%s is not', async (_what, headers) => {
    const { statusCode, payload } = await post('birthYear=1985&last4=1234', headers);
    expect(statusCode).toBe(403);
    expect(payload).toContain('kết quả không được mở và không bị mất');
  });
});

test.each([
  ['/', { 'accept-language': 'en' }, 'en'],
  ['/?lang=vi', { 'accept-language': 'en' }, 'vi'],
  [`/kq/${token}?lang=en`, {}, 'en'],
  ['/nowhere?lang=en', {}, 'en'],
  ['/nowhere', {}, 'vi'],
])('%s with %o is answered in %s', async (url, headers, locale) => {
  expect((await app.inject({ url, headers })).payload).toContain(`<html lang="${locale}">`);
});

test('figures are for this machine only, also behind its own proxy', async () => {
  expect((await app.inject('/metrics')).payload).toContain('report_answers_total{fate="faulty"}');
  expect((await app.inject({ url: '/metrics', remoteAddress: '10.0.0.7' })).statusCode).toBe(404);
  for (const headers of [
    { 'x-forwarded-for': '10.0.0.7' },
    { via: '1.1 proxy' },
    { 'x-real-ip': '10.0.0.7' },
    { host: 'ketqua.example.vn' },
  ]) {
    expect((await app.inject({ url: '/metrics', headers })).statusCode, Object.keys(headers).join()).toBe(
      404,
    );
  }
  expect((await app.inject({ url: '/healthz', remoteAddress: '10.0.0.7' })).statusCode).toBe(200);
});

test('an address that sends too many answers is asked to wait, and others are not', async () => {
  const own = await build();
  // The cheapest of all: what is counted is the request.
  const json = { payload: '{}', headers: { 'content-type': 'application/json' } };
  const send = (remoteAddress: string) =>
    own.inject({ method: 'POST', url: '/kq/x', ...json, remoteAddress });
  for (let n = 0; n < 600; n++) await send('10.0.0.1');
  const refused = await send('10.0.0.1');
  expect(refused.statusCode).toBe(429);
  expect(refused.headers['retry-after']).toMatch(/^\d+$/);
  expect(refused.payload).toContain('Quá nhiều lượt truy cập từ mạng này');
  expect((await send('10.0.0.2')).statusCode).toBe(415);
  const reading = await own.inject({ url: '/kq/x', remoteAddress: '10.0.0.1' });
  expect(reading.statusCode).toBe(200);
  await own.close();
}, 30_000);

test('the log says what failed and never a token, an answer or an address', async () => {
  written.length = 0;
  await post('birthYear=1985&last4=ZQ9X', { 'x-forwarded-for': '203.0.113.9' });
  await app.inject(`/kq/${token}/${token}?t=${token}`);
  await app.inject(`/kq/${token}%`);
  await post(`x=${'1'.repeat(3_000)}`);
  const log = written.join('');
  expect(log).toContain('"msg":"unavailable"');
  expect(log).toContain('ECONNREFUSED');
  for (const secret of [token, 'ZQ9X', 'birthYear', '/kq/', '203.0.113.9']) expect(log).not.toContain(secret);
});
