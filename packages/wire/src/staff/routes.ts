import { roles, scopeKinds } from '@mauxn/domain';
import * as z from 'zod/mini';
import { get, post } from '../route.ts';
import { id, instant, line } from '../scalar.ts';

const ofUnit = z.object({ unit: id });

export const login = z.string().check(z.regex(/^[a-z0-9][a-z0-9._-]{2,31}$/));

export const account = z.object({
  id,
  login: z.string(),
  name: z.string(),
  role: z.enum(roles),
  scope: z.object({ kind: z.enum(scopeKinds), id, name: z.string() }),
  disabled: z.boolean(),
});
export type Account = z.output<typeof account>;

export const listStaff = get('/api/unit/:unit/staff', 'staff.read', {
  params: ofUnit,
  query: z.object({}),
  answer: z.object({ staff: z.array(account) }),
});

/** Creates an account in the scope that its role asks for. The first password is random, shown once and short-lived. */
export const createStaff = post('/api/unit/:unit/staff', 'staff.write', {
  params: ofUnit,
  body: z.strictObject({ id, login, name: line, role: z.enum(roles), scope: id }),
  answer: z.object({ account, firstPassword: z.string(), validUntil: instant }),
});

/** Disabling ends every session of the account at once; what it captured is still taken. */
export const disableStaff = post('/api/unit/:unit/staff/:staff/disabled', 'staff.write', {
  params: z.object({ unit: id, staff: id }),
  body: z.strictObject({ disabled: z.boolean() }),
  answer: account,
});
