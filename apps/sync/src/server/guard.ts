import {
  type AccessRule,
  type Action,
  access,
  allowedWithFirstPassword,
  canDo,
  type ScopeKind,
} from '@mauxn/domain';
import {
  type Actor,
  type Audience,
  type CallerTokens,
  type Database,
  type Device,
  findCaller,
  isInScope,
} from '@mauxn/store';
import type { FastifyRequest } from 'fastify';
import { deviceToken, sessionToken } from '../session/cookies.ts';
import { hashToken } from '../session/token.ts';
import { ServiceError } from './service-error.ts';

/** Who asks, as far as the action needs to know. */
export interface Caller {
  readonly actor: Actor | undefined;
  readonly device: Device | undefined;
}

/**
 * Holds a request against its row of the access table before anything of its body is read. Out of scope looks like absent, so that
 * nobody learns which ids exist. Anybody with an account may sign in at either app, to change a first password wherever they are; what
 * an app does is then refused by role, so that its screens can say which app is theirs.
 * @throws ServiceError login_required, password_change_required, forbidden, device_unknown or not_found
 */
export async function admit(
  db: Database,
  audience: Audience,
  action: Action,
  request: FastifyRequest,
  now: Date,
): Promise<Caller> {
  const rule: AccessRule = access[action];
  if (rule.scope === 'public') return { actor: undefined, device: undefined };
  const token = sessionToken(request, audience);
  const found = token ? await findCaller(db, tokensOf(token, rule, request), audience, now) : undefined;
  const actor = found?.actor;
  if (!actor) throw new ServiceError('login_required');
  if (actor.mustChangePassword && !allowedWithFirstPassword.includes(action)) {
    throw new ServiceError('password_change_required');
  }
  if (!canDo(actor.role, action)) throw new ServiceError('forbidden');
  if (rule.scope === 'self') return { actor, device: undefined };
  if (rule.scope === 'device') return { actor, device: await admitDevice(db, actor, found.device) };
  await admitTarget(db, actor, rule.scope, request);
  return { actor, device: undefined };
}

/** The device is looked for where the action needs one, and nowhere else. */
function tokensOf(session: string, rule: AccessRule, request: FastifyRequest): CallerTokens {
  const device = rule.scope === 'device' ? deviceToken(request) : undefined;
  return { session: hashToken(session), device: device === undefined ? undefined : hashToken(device) };
}

async function admitDevice(db: Database, actor: Actor, device: Device | undefined): Promise<Device> {
  if (!device) throw new ServiceError('device_unknown');
  const inScope = await isInScope(db, actor.scope, { kind: 'site', id: device.site });
  if (!inScope) throw new ServiceError('not_found');
  return device;
}

async function admitTarget(
  db: Database,
  actor: Actor,
  kind: ScopeKind,
  request: FastifyRequest,
): Promise<void> {
  // Fastify parses the path before any hook runs; the contract's path names the parameter after the scope.
  const id = (request.params as Record<string, string | undefined>)[kind];
  if (!id || !isUuid(id) || !(await isInScope(db, actor.scope, { kind, id })))
    throw new ServiceError('not_found');
}

function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
}
