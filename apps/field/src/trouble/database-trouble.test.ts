import { expect, test } from 'vitest';
import { troubleOf, troubleOfVersionChange } from './database-trouble.ts';

const named = (name: string, inner?: unknown) => Object.assign(new Error(name), { name, inner });

test('a database of a later version asks for the later app', () => {
  expect(troubleOf(named('VersionError'))).toBe('newer');
});

test('the browser’s own error counts, however deep it lies', () => {
  expect(troubleOf(named('OpenFailedError', named('AbortError', named('QuotaExceededError'))))).toBe('full');
  expect(troubleOf(named('DatabaseClosedError', named('InvalidStateError')))).toBe('no-storage');
});

test('anything else is a broken store, never a working one', () => {
  expect(troubleOf(named('UnknownError'))).toBe('broken');
  expect(troubleOf('boom')).toBe('broken');
  const loop: { name: string; inner?: unknown } = { name: 'OpenFailedError' };
  loop.inner = loop;
  expect(troubleOf(loop)).toBe('broken');
});

test('a database that is being deleted is not one that a later version takes over', () => {
  expect(troubleOfVersionChange({ newVersion: null })).toBe('deleted');
  expect(troubleOfVersionChange({ newVersion: 20 })).toBe('superseded');
});
