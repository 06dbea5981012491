import { expect, test } from 'vitest';
import { type CallError, call, type Fetch } from './client.ts';
import { openSession } from './session/routes.ts';

function answering(status: number, text: string, retryAfter: string | null = null): Fetch {
  return async () => ({ status, headers: { get: () => retryAfter }, text: async () => text });
}

async function failureOf(fetch: Fetch): Promise<Pick<CallError, 'failure' | 'retryAfter'>> {
  try {
    await call(fetch, openSession, { body: { login: 'a', password: 'b' } });
  } catch (error) {
    // `call` throws nothing else.
    const { failure, retryAfter } = error as CallError;
    return { failure, retryAfter };
  }
  throw new Error('the call went through');
}

test.each([
  ['the page of a captive portal', answering(200, '<html>Wi-Fi</html>'), 'unreadable_answer'],
  ['an answer of another shape', answering(200, '{"hello":1}'), 'unreadable_answer'],
  ['a gateway that is up before the service', answering(502, '<html>Bad gateway</html>'), 'no_service'],
  ['the service’s own refusal', answering(401, '{"error":"login_failed","request":"1"}'), 'login_failed'],
] as const)('%s is told apart', async (_, fetch, failure) => {
  expect((await failureOf(fetch)).failure).toBe(failure);
});

test('no connection is told apart from a refusal', async () => {
  const failure = await failureOf(() => Promise.reject(new TypeError('Failed to fetch')));
  expect(failure.failure).toBe('no_network');
});

test('the time that the service asks to wait is handed on', async () => {
  const failure = await failureOf(answering(429, '{"error":"too_many_requests","request":"1"}', '30'));
  expect(failure.retryAfter).toBe(30);
});
