import { expect, test } from 'vitest';
import { type Role, roles, scopeOfRole } from '../staff/role.ts';
import { type AccessRule, access, canDo } from './access.ts';

test('a role stands only in rows whose scope it can have', () => {
  for (const [action, rule] of Object.entries<AccessRule>(access)) {
    if (rule.roles === 'any') continue;
    for (const role of rule.roles) {
      const kind = scopeOfRole[role];
      // A unit holds sites; whoever has a unit may have what a site has.
      const wanted = { device: ['site'], site: ['site', 'unit'] }[rule.scope as string] ?? [rule.scope];
      expect(wanted, `${role} in ${action}`).toContain(kind);
    }
  }
});

test('an admin reads no health data', () => {
  const health = ['lab.read', 'recall.read', 'field.pull', 'result.release'] as const;
  for (const action of health) expect(canDo('admin', action)).toBe(false);
});

test('only a lab reviewer reviews, releases and amends', () => {
  const allowed = (action: 'result.review' | 'result.release' | 'result.amend'): Role[] =>
    roles.filter((role) => canDo(role, action));
  expect(allowed('result.review')).toEqual(['lab-reviewer']);
  expect(allowed('result.release')).toEqual(['lab-reviewer']);
  expect(allowed('result.amend')).toEqual(['lab-reviewer']);
});
