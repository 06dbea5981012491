import type { Role, ScopeKind } from '../staff/role.ts';

/**
 * What a request is held against, before its handler runs:
 * `public` nobody needs to be signed in; `self` any active account; `site`, `lab`, `unit` the one named in the path must lie
 * in the account's scope; `device` the enrolled device's site must lie in it.
 */
export type AccessScope = 'public' | 'self' | 'device' | ScopeKind;

export interface AccessRule {
  readonly scope: AccessScope;
  readonly roles: readonly Role[] | 'any';
}

const field = ['sampler', 'volunteer', 'site-lead'] as const;
const labBench = ['lab-technician', 'lab-reviewer'] as const;

/** The one table of permissions: enforced by the service on every route, shown by the screens. */
export const access = {
  'session.open': { scope: 'public', roles: 'any' },
  'session.read': { scope: 'self', roles: 'any' },
  'session.close': { scope: 'self', roles: 'any' },
  'session.change-password': { scope: 'self', roles: 'any' },
  'service.health': { scope: 'public', roles: 'any' },
  'service.describe': { scope: 'public', roles: 'any' },
  'device.enrol': { scope: 'site', roles: field },
  'field.set-up': { scope: 'device', roles: field },
  'field.push': { scope: 'device', roles: field },
  'field.pull': { scope: 'device', roles: field },
  'lab.read': { scope: 'lab', roles: labBench },
  'lab.receive': { scope: 'lab', roles: labBench },
  'result.enter': { scope: 'lab', roles: labBench },
  'result.review': { scope: 'lab', roles: ['lab-reviewer'] },
  'result.release': { scope: 'lab', roles: ['lab-reviewer'] },
  'result.amend': { scope: 'lab', roles: ['lab-reviewer'] },
  'recall.read': { scope: 'unit', roles: ['station', 'manager'] },
  'rapid.read': { scope: 'site', roles: ['site-lead'] },
  'rapid.read-unit': { scope: 'unit', roles: ['station', 'manager'] },
  'registration.read': { scope: 'site', roles: ['site-lead', 'manager'] },
  'registration.write': { scope: 'site', roles: ['site-lead', 'manager'] },
  'help.read': { scope: 'unit', roles: ['station', 'manager'] },
  'unit.read': { scope: 'unit', roles: ['manager', 'admin'] },
  'site.read': { scope: 'unit', roles: ['manager', 'admin'] },
  'site.write': { scope: 'unit', roles: ['admin'] },
  'lab-list.read': { scope: 'unit', roles: ['manager', 'admin'] },
  'lab-list.write': { scope: 'unit', roles: ['admin'] },
  'staff.read': { scope: 'unit', roles: ['admin'] },
  'staff.write': { scope: 'unit', roles: ['admin'] },
} as const satisfies Record<string, AccessRule>;

export type Action = keyof typeof access;

/** All that an account may do while its password is one that somebody else has seen. */
export const allowedWithFirstPassword: readonly Action[] = [
  'session.read',
  'session.close',
  'session.change-password',
];

/** Whether a role may do this at all; the scope of the target is checked apart. */
export function canDo(role: Role, action: Action): boolean {
  const rule: AccessRule = access[action];
  return rule.roles === 'any' || rule.roles.includes(role);
}
