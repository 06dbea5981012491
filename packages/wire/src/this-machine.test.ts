import { expect, test } from 'vitest';
import { isFromThisMachine } from './this-machine.ts';

const asked = (remoteAddress: string | undefined, headers: Record<string, string> = {}) =>
  isFromThisMachine({ socket: { remoteAddress }, raw: { headers: { host: 'localhost:4103', ...headers } } });

test.each(['127.0.0.1', '::1', '::ffff:127.0.0.1'])('%s is this machine', (address) => {
  expect(asked(address)).toBe(true);
});

test.each(['10.0.0.7', '203.0.113.9', undefined])('%s is another one', (address) => {
  expect(asked(address)).toBe(false);
});

test.each(['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip'])(
  'whoever comes with %s comes through a proxy',
  (name) => {
    expect(asked('127.0.0.1', { [name]: '127.0.0.1' })).toBe(false);
  },
);

test('a public host name is asked for from outside, whatever the socket says', () => {
  expect(asked('127.0.0.1', { host: 'ketqua.example.vn' })).toBe(false);
  expect(isFromThisMachine({ socket: { remoteAddress: '127.0.0.1' }, raw: { headers: {} } })).toBe(false);
});
