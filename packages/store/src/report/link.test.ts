import { expect, test } from 'vitest';
import { linkHash, linkToken } from './link.ts';

const key = Buffer.alloc(32, 7);
const report = { province: 91, tube: '01980000-0000-7000-8000-000000000001', n: 0, generation: 1 };

test('the same report has the same link whenever it is asked for', () => {
  expect(linkToken(key, report)).toBe(linkToken(key, { ...report }));
});

test('a link is 128 bits that fit a URL', () => {
  expect(linkToken(key, report)).toMatch(/^[A-Za-z0-9_-]{22}$/);
});

test('no two people, generations, provinces or keys share a link', () => {
  const links = [
    linkToken(key, report),
    linkToken(key, { ...report, n: 1 }),
    linkToken(key, { ...report, generation: 2 }),
    linkToken(key, { ...report, province: 9 }),
    linkToken(key, { ...report, tube: '01980000-0000-7000-8000-000000000002' }),
    linkToken(Buffer.alloc(32, 8), report),
    // Numbers that read the same when written without a separator.
    linkToken(key, { ...report, n: 11 }),
    linkToken(key, { ...report, n: 1, generation: 11 }),
  ];
  expect(new Set(links).size).toBe(links.length);
});

test('the hash is 32 bytes and does not hold the token', () => {
  const token = linkToken(key, report);
  expect(linkHash(token)).toHaveLength(32);
  expect(linkHash(token).toString('base64url')).not.toContain(token.slice(0, 8));
});
