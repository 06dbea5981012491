import { roles, scopeKinds } from '@mauxn/domain';
import * as z from 'zod/mini';
import { get, nothing, post } from '../route.ts';
import { id, instant, title } from '../scalar.ts';

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

/**
 * Creates an account in the scope that its role asks for. The first password is random, shown once and short-lived; only its hash is
 * kept. Sent again with the same id and content, the account is answered without a password, and its password stays as it is: whoever
 * lost the first answer issues another one (`renewPassword`).
 */
export const createStaff = post('/api/unit/:unit/staff', 'staff.write', {
  params: ofUnit,
  body: z.strictObject({ id, login, name: title, role: z.enum(roles), scope: id }),
  answer: z.object({
    account,
    firstPassword: z.nullable(z.string()),
    validUntil: z.nullable(instant),
  }),
});

const ofAccount = z.object({ unit: id, staff: id });

/**
 * Disabling ends every session of the account at once; what it captured is still taken. Nobody disables themselves, so somebody who
 * can undo it is always left.
 */
export const disableStaff = post('/api/unit/:unit/staff/:staff/disabled', 'staff.write', {
  params: ofAccount,
  body: z.strictObject({ disabled: z.boolean() }),
  answer: account,
});

/**
 * Issues another first password for somebody who lost theirs, and ends the account's sessions. One's own password is changed with
 * `changePassword`, which asks for the old one.
 */
export const renewPassword = post('/api/unit/:unit/staff/:staff/first-password', 'staff.write', {
  params: ofAccount,
  body: nothing,
  answer: z.object({ account, firstPassword: z.string(), validUntil: instant }),
});
