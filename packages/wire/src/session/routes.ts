import { roles, scopeKinds } from '@mauxn/domain';
import * as z from 'zod/mini';
import { get, noParams, nothing, post, type Route } from '../route.ts';
import { id, instant, text } from '../scalar.ts';

/** Who is signed in, what they may do and where. */
export const me = z.object({
  id,
  login: z.string(),
  name: z.string(),
  role: z.enum(roles),
  scope: z.object({ kind: z.enum(scopeKinds), id, name: z.string() }),
  /** True for a first password, which somebody else has seen. */
  mustChangePassword: z.boolean(),
  signedInUntil: instant,
});
export type Me = z.output<typeof me>;

const password = z.string().check(z.minLength(1), z.maxLength(200));
const newPassword = z.string().check(z.minLength(10), z.maxLength(200));

export const openSession = post('/api/session', 'session.open', {
  params: noParams,
  body: z.strictObject({ login: text(64).check(z.minLength(1)), password }),
  answer: me,
});

export const readSession = get('/api/session', 'session.read', {
  params: noParams,
  query: noParams,
  answer: me,
});

export const closeSession = {
  method: 'DELETE',
  path: '/api/session',
  action: 'session.close',
  params: noParams,
  query: noParams,
  body: nothing,
  answer: z.object({ closed: z.literal(true) }),
} as const satisfies Route;

export const changePassword = post('/api/session/password', 'session.change-password', {
  params: noParams,
  body: z.strictObject({ password, newPassword }),
  answer: me,
});
