import type { Action } from '@mauxn/domain';
import {
  type Actor,
  type Audience,
  type Database,
  type Deployment,
  type Device,
  inTransaction,
  type Tx,
} from '@mauxn/store';
import type { AnswerOf, BodyOf, ParamsOf, QueryOf, Route } from '@mauxn/wire';
import { problem } from '@mauxn/wire';
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteShorthandOptions } from 'fastify';
import type { PasswordTries } from '../session/tries.ts';
import { admit, type Caller } from './guard.ts';
import { ServiceError } from './service-error.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Row of the access table that guards the route; a route without one does not register. */
    action?: Action;
  }
  interface FastifyRequest {
    caller: Caller;
  }
}

/** What every feature of an app is built with. */
export interface Context {
  readonly app: FastifyInstance;
  readonly db: Database;
  readonly audience: Audience;
  readonly deployment: Deployment;
  readonly now: () => Date;
  /** Of passwords; shared by the apps of a process. */
  readonly tries: PasswordTries;
  /** Makes the links of reports (packages/store, report/link), and how long they live after a release. */
  readonly linkKey: Buffer;
  readonly linkDays: number;
}

export interface Call<R extends Route> {
  readonly params: ParamsOf<R>;
  readonly query: QueryOf<R>;
  readonly body: BodyOf<R>;
  readonly actor: Actor;
  readonly device: Device;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** Answers a route of the contract inside one transaction: the act, its audit row and its jobs stand or fall together. */
export function serve<R extends Route>(
  context: Context,
  route: R,
  handle: (tx: Tx, call: Call<R>) => Promise<AnswerOf<R>>,
  options: RouteShorthandOptions = {},
): void {
  serveUnbound(context, route, (call) => inTransaction(context.db, (tx) => handle(tx, call)), options);
}

/** Answers a route that arranges its own transactions, because it works before or between them. */
export function serveUnbound<R extends Route>(
  { app, db, audience, now }: Context,
  route: R,
  handle: (call: Call<R>) => Promise<AnswerOf<R>>,
  options: RouteShorthandOptions = {},
): void {
  app.route({
    ...options,
    method: route.method,
    url: route.path,
    config: { ...options.config, action: route.action },
    schema: {
      params: route.params,
      querystring: route.query,
      ...(route.method === 'POST' && { body: route.body }),
      response: { 200: route.answer, '4xx': problem, '5xx': problem },
    },
    onRequest: async (request) => {
      request.caller = await admit(db, audience, route.action, request, now());
    },
    handler: async (request, reply) => {
      const answer = await handle(toCall<R>(request, reply));
      // Left to itself Fastify sends texts and bytes as they are, past the answer's schema.
      return reply.type('application/json; charset=utf-8').send(reply.serialize(answer));
    },
  });
}

function toCall<R extends Route>(request: FastifyRequest, reply: FastifyReply): Call<R> {
  return {
    // The schemas of this very route parsed them.
    params: request.params as ParamsOf<R>,
    query: request.query as QueryOf<R>,
    body: request.body as BodyOf<R>,
    get actor() {
      return present(request.caller.actor);
    },
    get device() {
      return present(request.caller.device);
    },
    request,
    reply,
  };
}

/** A handler that reads the actor of a public route is a mistake of ours. */
function present<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new ServiceError('login_required');
  return value;
}
