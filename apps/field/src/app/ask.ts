import type { Ports } from '@mauxn/offline';
import { type AnswerOf, call, type Route } from '@mauxn/wire';

/** Sends a request of the contract to the service that served this page. @throws CallError */
export function ask<R extends Route>(
  { fetch }: Pick<Ports, 'fetch'>,
  route: R,
  input?: Parameters<typeof call<R>>[2],
): Promise<AnswerOf<R>> {
  return call(fetch, route, input);
}
