import type { Audience } from '@mauxn/store';
import type { FastifyReply, FastifyRequest } from 'fastify';

/**
 * Cookies belong to a host whatever its port, so each app names its own. `__Host-` binds them to the exact host over a secure
 * context; browsers count loopback as one.
 */
export const sessionCookie = {
  field: '__Host-mauxn-field',
  desk: '__Host-mauxn-desk',
} as const satisfies Record<Audience, string>;
export const deviceCookie = '__Host-mauxn-device';
const attributes = { path: '/', secure: true, httpOnly: true, sameSite: 'strict' } as const;
/** A device stays enrolled until it is revoked; browsers cap cookies at 400 days and every contact renews it. */
const deviceSeconds = 400 * 24 * 3600;

export function sessionToken(request: FastifyRequest, audience: Audience): string | undefined {
  return request.cookies[sessionCookie[audience]];
}

export function setSessionCookie(
  reply: FastifyReply,
  audience: Audience,
  token: string,
  expires: Date,
): void {
  reply.setCookie(sessionCookie[audience], token, { ...attributes, expires });
}

export function clearSessionCookie(reply: FastifyReply, audience: Audience): void {
  reply.clearCookie(sessionCookie[audience], attributes);
}

export function deviceToken(request: FastifyRequest): string | undefined {
  return request.cookies[deviceCookie];
}

export function setDeviceCookie(reply: FastifyReply, token: string): void {
  reply.setCookie(deviceCookie, token, { ...attributes, maxAge: deviceSeconds });
}
