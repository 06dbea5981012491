import { expect, test } from 'vitest';
import { citizenAddress } from './citizen-log-in.ts';

test.each([
  ['postgres://owner:secret@db.example.vn:6432/mauxn', 'postgres://mauxn_citizen:p@db.example.vn:6432/mauxn'],
  [
    'postgres://a@db/mauxn?user=owner&password=secret&sslkey=/k&sslcert=/c&options=-crole%3Downer',
    'postgres://mauxn_citizen:p@db/mauxn',
  ],
  [
    'postgresql://owner:secret@[::1]/mauxn?sslmode=verify-full&sslrootcert=/ca.pem',
    'postgresql://mauxn_citizen:p@[::1]/mauxn?sslmode=verify-full&sslrootcert=%2Fca.pem',
  ],
  [
    'postgres:///mauxn?host=/run/postgresql&user=owner',
    'postgres://mauxn_citizen:p@localhost/mauxn?host=%2Frun%2Fpostgresql',
  ],
])('of %s only the way to the database is passed on', (url, address) => {
  expect(citizenAddress(url, 'p')).toBe(address);
});
