/** domain.md, Roles. `citizen` holds no account: a link or a receipt code stands for it. */
export const roles = [
  'sampler',
  'volunteer',
  'site-lead',
  'lab-technician',
  'lab-reviewer',
  'station',
  'leader',
  'manager',
  'admin',
] as const;
export type Role = (typeof roles)[number];

/** What an account is bound to: one site, one lab, or a unit with everything below it. */
export const scopeKinds = ['site', 'lab', 'unit'] as const;
export type ScopeKind = (typeof scopeKinds)[number];

export const scopeOfRole = {
  sampler: 'site',
  volunteer: 'site',
  'site-lead': 'site',
  'lab-technician': 'lab',
  'lab-reviewer': 'lab',
  station: 'unit',
  leader: 'unit',
  manager: 'unit',
  admin: 'unit',
} as const satisfies Record<Role, ScopeKind>;
