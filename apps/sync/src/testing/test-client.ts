import type { Audience } from '@mauxn/store';
import type { AnswerOf, BodyOf, ParamsOf, QueryOf, Route } from '@mauxn/wire';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { type Cookies, origins } from './test-province.ts';

export interface TestCall<R extends Route> {
  readonly params?: ParamsOf<R>;
  readonly query?: Partial<QueryOf<R>>;
  readonly body?: BodyOf<R>;
  readonly cookies?: Cookies;
  readonly headers?: Readonly<Record<string, string>>;
  /** Address of who calls. */
  readonly from?: string;
}

/** Calls an app the way its pages do. */
export interface TestClient {
  send<R extends Route>(route: R, call?: TestCall<R>): Promise<LightMyRequestResponse>;
  /** The answer of a call that has to go through. */
  done<R extends Route>(route: R, call?: TestCall<R>): Promise<AnswerOf<R>>;
  /** The code with which a call is refused that must not go through. */
  refusal<R extends Route>(route: R, call?: TestCall<R>): Promise<string>;
}

const changing = ['date', 'content-length', 'x-ratelimit-remaining', 'x-ratelimit-reset'];

/** An answer without what differs from one request to the next, to hold two against each other. */
export function comparable({ statusCode, headers, body }: LightMyRequestResponse): object {
  const lasting = Object.entries(headers).filter(([name]) => !changing.includes(name));
  return { statusCode, headers: Object.fromEntries(lasting), body: { ...JSON.parse(body), request: '' } };
}

export function testClient(app: FastifyInstance, audience: Audience): TestClient {
  const send = async <R extends Route>(route: R, call: TestCall<R> = {}) => {
    const params = new Map(Object.entries(call.params ?? {}));
    return app.inject({
      method: route.method,
      url: route.path.replace(/:(\w+)/g, (_, name: string) => String(params.get(name))),
      headers: { origin: origins[audience], ...call.headers },
      // No query of the contract is anything but texts.
      query: Object(call.query),
      cookies: call.cookies ?? {},
      remoteAddress: call.from ?? '192.0.2.1',
      ...(call.body !== undefined && { payload: Object(call.body) }),
    });
  };
  return {
    send,
    done: async <R extends Route>(route: R, call?: TestCall<R>) => {
      const answer = await send(route, call);
      if (answer.statusCode !== 200) throw new Error(`${route.path}: ${answer.body}`);
      // The service checked it against this very schema.
      return answer.json() as AnswerOf<R>;
    },
    refusal: async (route, call) => {
      const answer = await send(route, call);
      if (answer.statusCode < 400) throw new Error(`${route.path} went through: ${answer.body}`);
      return answer.json().error;
    },
  };
}
