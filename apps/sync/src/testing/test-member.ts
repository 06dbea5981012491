import { randomBytes } from 'node:crypto';
import type { Role, ScopeKind } from '@mauxn/domain';
import { type Database, insertSession, inTransaction } from '@mauxn/store';
import { type AnswerOf, call, type Fetch, type Route } from '@mauxn/wire';
import type { FastifyInstance } from 'fastify';
import { buildApp } from '../app.ts';
import { newId } from '../push/test-site.ts';
import { hashToken, makeToken } from '../session/token.ts';

export const deskOrigin = 'http://localhost:4102';
export const province = 99;

/** Somebody who is signed in at the desk and asks the service as their browser would. */
export interface TestMember {
  readonly id: string;
  readonly name: string;
  /** @throws CallError as the client of the contract does */
  ask<R extends Route>(route: R, input?: Parameters<typeof call<R>>[2]): Promise<AnswerOf<R>>;
}

/** The desk service on a database; the clock is the real one. */
export function openTestDesk(db: Database): Promise<FastifyInstance> {
  return buildApp({
    audience: 'desk',
    db,
    deployment: { epoch: newId(), province, tubePattern: '^MX[0-9]{4,10}$', demo: false },
    origin: deskOrigin,
    logger: false,
    trustProxy: false,
    linkKey: randomBytes(32),
    now: () => new Date(),
  });
}

export async function addMember(
  db: Database,
  app: FastifyInstance,
  account: { name: string; role: Role; scopeKind: ScopeKind; scopeId: string },
): Promise<TestMember> {
  const [id, token] = [newId(), makeToken()];
  await inTransaction(db, async (tx) => {
    await tx
      .insertInto('staff')
      .values({
        id,
        login: `d${id.slice(-12)}`,
        name: account.name,
        role: account.role,
        scope_kind: account.scopeKind,
        scope_id: account.scopeId,
        password_hash: 'none',
      })
      .execute();
    const expiresAt = new Date(Date.now() + 3_600_000);
    await insertSession(tx, { tokenHash: hashToken(token), staff: id, audience: 'desk', expiresAt });
  });
  const fetch = fetchOf(app, token);
  return { id, name: account.name, ask: (route, input) => call(fetch, route, input) };
}

function fetchOf(app: FastifyInstance, token: string): Fetch {
  return async (url, { method, headers, body }) => {
    const response = await app.inject({
      // Routes of the contract name their method.
      method: method as 'GET' | 'POST' | 'DELETE',
      url,
      headers: { ...headers, origin: deskOrigin },
      cookies: { '__Host-mauxn-desk': token },
      ...(body !== null && { body }),
    });
    return {
      status: response.statusCode,
      headers: { get: (name) => response.headers[name]?.toString() ?? null },
      text: async () => response.body,
    };
  };
}
