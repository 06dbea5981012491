import type { Action } from '@mauxn/domain';
import * as z from 'zod/mini';

/**
 * One request that an app may send: what it looks like, what comes back, and which row of the access table guards it. The service
 * registers routes from these values and the apps call through them, so the two cannot drift.
 */
export interface Route<
  Params extends z.core.$ZodType = z.core.$ZodType,
  Query extends z.core.$ZodType = z.core.$ZodType,
  Body extends z.core.$ZodType = z.core.$ZodType,
  Answer extends z.core.$ZodType = z.core.$ZodType,
> {
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly path: `/api/${string}`;
  readonly action: Action;
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  readonly answer: Answer;
}

export const nothing = z.optional(z.null());
export const noParams = z.object({});

export type ParamsOf<R extends Route> = z.output<R['params']>;
export type QueryOf<R extends Route> = z.output<R['query']>;
export type BodyOf<R extends Route> = z.output<R['body']>;
export type AnswerOf<R extends Route> = z.output<R['answer']>;

export function get<P extends z.core.$ZodType, Q extends z.core.$ZodType, A extends z.core.$ZodType>(
  path: `/api/${string}`,
  action: Action,
  shape: { params: P; query: Q; answer: A },
) {
  return { method: 'GET', path, action, body: nothing, ...shape } as const satisfies Route;
}

export function post<P extends z.core.$ZodType, B extends z.core.$ZodType, A extends z.core.$ZodType>(
  path: `/api/${string}`,
  action: Action,
  shape: { params: P; body: B; answer: A },
) {
  return { method: 'POST', path, action, query: noParams, ...shape } as const satisfies Route;
}
