import { type Role, roles, type ScopeKind } from '@mauxn/domain';
import { expect, test } from 'vitest';
import { stepAfter } from './sign-in-step.ts';

const site = { id: 's1', name: 'Điểm 1', unit: 'Phường 1' };
const meOf = (role: Role, kind: ScopeKind = 'site', id = 's1', mustChangePassword = false) => ({
  role,
  scope: { kind, id, name: '' },
  mustChangePassword,
});

test('only roles of the field may enrol a device', () => {
  const allowed = roles.filter((role) => stepAfter(meOf(role), undefined) === 'enrol');
  expect(allowed).toEqual(['sampler', 'volunteer', 'site-lead']);
  expect(stepAfter(meOf('admin', 'unit'), undefined)).toBe('no-field-work');
});

test('an account without a site has no site to enrol a device at', () => {
  expect(stepAfter(meOf('sampler', 'unit'), undefined)).toBe('no-site');
});

test('a second person of the site works at once, somebody of another site does not', () => {
  expect(stepAfter(meOf('volunteer'), { site })).toBe('ready');
  expect(stepAfter(meOf('volunteer', 'site', 's2'), { site })).toBe('other-site');
});

test('a first password is changed before anything else, but not for somebody who cannot work here', () => {
  expect(stepAfter(meOf('sampler', 'site', 's1', true), undefined)).toBe('first-password');
  expect(stepAfter(meOf('sampler', 'site', 's1', true), { site })).toBe('first-password');
  expect(stepAfter(meOf('sampler', 'site', 's2', true), { site })).toBe('other-site');
});
