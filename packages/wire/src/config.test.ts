import { expect, test } from 'vitest';
import { citizenConfig, readConfig, syncConfig } from './config.ts';

const noFile = () => undefined;
const needed = {
  DATABASE_URL: 'postgres://mauxn@localhost:5432/mauxn',
  MAUXN_LINK_KEY: 'k'.repeat(43),
  MAUXN_OUTBOX_DIR: '/tmp/outbox',
  MAUXN_FIELD_DIST: '/srv/field',
  MAUXN_DESK_DIST: '/srv/desk',
};

test('what has a usual value needs no variable', () => {
  const reading = readConfig(syncConfig, needed, noFile);
  expect(reading).toMatchObject({
    ok: true,
    warnings: [],
    config: {
      host: '127.0.0.1',
      fieldPort: 4101,
      deskPort: 4102,
      fieldOrigin: 'http://localhost:4101',
      citizenOrigin: 'http://localhost:4103',
      logLevel: 'info',
      trustProxy: false,
    },
  });
});

test('every fault is told at once, each in one sentence that names its variable', () => {
  const reading = readConfig(syncConfig, { MAUXN_FIELD_PORT: '99999', MAUXN_LINK_KEY: 'short' }, noFile);
  if (reading.ok) throw new Error('faults were not found');
  expect(reading.errors.map((error) => error.split(' ')[0]).toSorted()).toEqual([
    'DATABASE_URL',
    'MAUXN_DESK_DIST',
    'MAUXN_FIELD_DIST',
    'MAUXN_FIELD_PORT',
    'MAUXN_LINK_KEY',
    'MAUXN_OUTBOX_DIR',
  ]);
  expect(reading.errors.every((error) => error.endsWith('.'))).toBe(true);
});

test('no sentence repeats the value of a secret', () => {
  const reading = readConfig(
    citizenConfig,
    { MAUXN_CITIZEN_DATABASE_URL: 'mysql://u:hunter2@host/db' },
    noFile,
  );
  expect(JSON.stringify(reading)).not.toContain('hunter2');
});

test('a secret may stand in a file, whose last line break does not count', () => {
  const env = { ...needed, MAUXN_LINK_KEY: undefined, MAUXN_LINK_KEY_FILE: '/run/secrets/link-key' };
  const reading = readConfig(syncConfig, env, (path) =>
    path === '/run/secrets/link-key' ? `${'f'.repeat(43)}\n` : undefined,
  );
  expect(reading).toMatchObject({ ok: true, warnings: [], config: { linkKey: 'f'.repeat(43) } });
});

test('a secret given twice, or in a file that is not there, is a fault', () => {
  const twice = readConfig(syncConfig, { ...needed, MAUXN_LINK_KEY_FILE: '/there' }, () => 'x'.repeat(43));
  const absent = readConfig(
    syncConfig,
    { ...needed, MAUXN_LINK_KEY: '', MAUXN_LINK_KEY_FILE: '/not-there' },
    noFile,
  );
  expect(twice).toEqual({
    ok: false,
    errors: ['MAUXN_LINK_KEY and MAUXN_LINK_KEY_FILE are both set; keep one.'],
  });
  expect(absent).toEqual({ ok: false, errors: ['MAUXN_LINK_KEY_FILE names a file that cannot be read.'] });
});

test('a misspelt variable is warned about; those of the other process are not', () => {
  const reading = readConfig(
    syncConfig,
    { ...needed, MAUXN_FEILD_PORT: '1', MAUXN_CITIZEN_DATABASE_URL: 'x' },
    noFile,
  );
  expect(reading).toMatchObject({ ok: true, warnings: ['MAUXN_FEILD_PORT is set but not known.'] });
});

test('an app on another port has another origin, unless it is given', () => {
  const moved = readConfig(syncConfig, { ...needed, MAUXN_DESK_PORT: '8102' }, noFile);
  const named = readConfig(syncConfig, { ...needed, MAUXN_DESK_ORIGIN: 'https://desk.example.vn' }, noFile);
  expect(moved).toMatchObject({ config: { deskPort: 8102, deskOrigin: 'http://localhost:8102' } });
  expect(named).toMatchObject({ config: { deskOrigin: 'https://desk.example.vn' } });
});

test.each([
  ['none', false],
  ['127.0.0.1,10.0.0.0/8', ['127.0.0.1', '10.0.0.0/8']],
  ['loopback', ['loopback']],
])('proxies %s are read', (list, trusted) => {
  expect(readConfig(syncConfig, { ...needed, MAUXN_TRUST_PROXY: list }, noFile)).toMatchObject({
    config: { trustProxy: trusted },
  });
});

test.each(['true', 'everyone', '*'])('trusting %s is refused', (list) => {
  expect(readConfig(syncConfig, { ...needed, MAUXN_TRUST_PROXY: list }, noFile).ok).toBe(false);
});

test('an origin too long for an SMS is refused', () => {
  const origin = `https://${'x'.repeat(48)}.vn`;
  expect(
    readConfig(
      citizenConfig,
      { MAUXN_CITIZEN_DATABASE_URL: needed.DATABASE_URL, MAUXN_CITIZEN_ORIGIN: origin },
      noFile,
    ).ok,
  ).toBe(false);
});
