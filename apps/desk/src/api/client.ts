import { type AnswerOf, CallError, call, type Route } from '@mauxn/wire';
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { sessionKey } from './session-key.ts';

/** Sends a request of the contract to the service that served this page. @throws CallError */
export function ask<R extends Route>(route: R, input?: Parameters<typeof call<R>>[2]): Promise<AnswerOf<R>> {
  return call(window.fetch.bind(window), route, input);
}

/** A session that ended while somebody worked is noticed at whatever request came first. */
function noticeLogOut(error: unknown) {
  if (error instanceof CallError && error.failure === 'login_required') {
    queryClient.setQueryData(sessionKey.expired, true);
  }
}

export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError: noticeLogOut }),
  mutationCache: new MutationCache({ onError: noticeLogOut }),
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      // A list must not change under the fingers of who works in it; every list has a button that loads it again.
      refetchOnWindowFocus: false,
      // `navigator.onLine` is a hint, never an answer (docs/sync.md, D4): ask, and show what came back.
      networkMode: 'always',
      retry: (count, error) => count < 2 && isPassing(error),
    },
    mutations: { networkMode: 'always' },
  },
});

function isPassing(error: Error): boolean {
  return error instanceof CallError && (error.failure === 'no_network' || error.failure === 'no_service');
}
