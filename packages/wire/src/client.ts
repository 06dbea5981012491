import * as z from 'zod/mini';
import { type ErrorCode, problem } from './error.ts';
import type { AnswerOf, ParamsOf, QueryOf, Route } from './route.ts';

/** Why a call gave no answer: the service's own code, or what stood in between. */
export type CallFailure = ErrorCode | 'no_network' | 'no_service' | 'unreadable_answer';

export class CallError extends Error {
  readonly failure: CallFailure;
  readonly fields: readonly string[];
  /** Seconds that the service asked to wait, from Retry-After. */
  readonly retryAfter: number | undefined;

  constructor(failure: CallFailure, fields: readonly string[] = [], retryAfter?: number) {
    super(failure);
    this.failure = failure;
    this.fields = fields;
    this.retryAfter = retryAfter;
  }
}

type CallInput<R extends Route> = {
  params?: ParamsOf<R>;
  query?: Partial<QueryOf<R>>;
  body?: z.input<R['body']>;
};

/** What `call` needs of `fetch`, so that this package sees neither DOM nor Node. */
export type Fetch = (
  url: string,
  init: { method: string; headers: Record<string, string>; body: string | null },
) => Promise<{
  status: number;
  headers: { get(name: string): string | null };
  text(): Promise<string>;
}>;

/**
 * Sends a request of the contract and parses the answer by it.
 * @throws CallError for every failure, also when a captive portal answers with a page of its own
 */
export async function call<R extends Route>(
  fetch: Fetch,
  route: R,
  input: CallInput<R> = {},
): Promise<AnswerOf<R>> {
  const response = await send(fetch, route, input);
  const answer = readJson(await response.text());
  if (response.status >= 400) throw failureOf(response.status, response.headers.get('retry-after'), answer);
  const parsed = z.safeParse(route.answer, answer);
  if (!parsed.success) throw new CallError('unreadable_answer');
  // safeParse widens the answer of a generic schema; it was parsed by this very one.
  return parsed.data as AnswerOf<R>;
}

async function send<R extends Route>(fetch: Fetch, route: R, input: CallInput<R>) {
  const headers: Record<string, string> = { accept: 'application/json' };
  if (input.body !== undefined) headers['content-type'] = 'application/json';
  try {
    return await fetch(urlOf(route, input), {
      method: route.method,
      headers,
      body: input.body === undefined ? null : JSON.stringify(input.body),
    });
  } catch {
    throw new CallError('no_network');
  }
}

function urlOf<R extends Route>(route: R, input: CallInput<R>): string {
  const params = new Map(Object.entries(input.params ?? {}));
  const path = route.path.replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(String(params.get(name))),
  );
  const query = Object.entries(input.query ?? {})
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`);
  return query.length > 0 ? `${path}?${query.join('&')}` : path;
}

function failureOf(status: number, retryAfter: string | null, answer: unknown): CallError {
  const parsed = z.safeParse(problem, answer);
  const wait = retryAfter && /^\d+$/.test(retryAfter) ? Number(retryAfter) : undefined;
  if (parsed.success) return new CallError(parsed.data.error, parsed.data.fields, wait);
  return new CallError(status >= 500 ? 'no_service' : 'unreadable_answer', [], wait);
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
