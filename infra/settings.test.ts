import { expect, test } from 'vitest';
import { citizenConfig, syncConfig } from '../packages/wire/src/index.ts';
import { envOf, givenDatabase, readSettings } from './settings.ts';

test('a machine that sets nothing gets everything, with the embedded database', () => {
  const settings = readSettings({});
  expect(settings.sync.fieldOrigin).toBe('http://localhost:4101');
  expect(givenDatabase(settings)).toBeUndefined();
});

test('a given database is used', () => {
  const url = 'postgres://somebody@127.0.0.1/there';
  expect(givenDatabase(readSettings({ DATABASE_URL: url }))).toBe(url);
});

test('all faults are told at once', () => {
  const wrong = { DATABASE_URL: 'mysql://x', MAUXN_DESK_PORT: 'nine', MAUXN_LOG_LEVEL: 'loud' };
  expect(() => readSettings(wrong)).toThrow(
    /DATABASE_URL must be[^]*MAUXN_DESK_PORT must be|MAUXN_DESK_PORT must be[^]*DATABASE_URL must be/,
  );
  expect(() => readSettings(wrong)).toThrow(/MAUXN_LOG_LEVEL must be/);
});

test('the public process is not given the staff’s database or the link key', () => {
  const { env } = readSettings({ DATABASE_URL: 'postgres://a@b/c', PATH: '/bin' });
  const given = envOf(citizenConfig, env);
  expect(Object.keys(given)).not.toContain('DATABASE_URL');
  expect(Object.keys(given).join(' ')).not.toContain('LINK_KEY');
  expect(given['PATH']).toBe('/bin');
  expect(Object.keys(envOf(syncConfig, env))).toContain('DATABASE_URL');
});
