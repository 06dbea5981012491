import {
  batchHeader,
  batchType,
  type CallFailure,
  type PushAnswer,
  problem,
  push,
  pushAnswer,
} from '@mauxn/wire';
import type { BatchRow } from './database.ts';
import { causeOfFailure, type SendCause } from './policy.ts';
import type { DeviceFetch } from './ports.ts';

export type PostResult =
  | { readonly kind: 'answered'; readonly answer: PushAnswer }
  | { readonly kind: 'failed'; readonly cause: SendCause; readonly retryAfter?: number | undefined };

type Answer = Awaited<ReturnType<DeviceFetch>>;

/** Statuses whose body is somebody else's: a proxy's page says as much as the service would. */
const failureOfStatus: Readonly<Record<number, CallFailure>> = {
  400: 'invalid_request',
  401: 'login_required',
  413: 'too_large',
  422: 'invalid_request',
  429: 'too_many_requests',
};

/** Sends a sealed batch and says what the answer means. Only the contract's answer for this very batch counts (docs/sync.md, D5). */
export async function postBatch(fetch: DeviceFetch, batch: BatchRow): Promise<PostResult> {
  const answer = await send(fetch, batch);
  if ('cause' in answer) return { kind: 'failed', cause: answer.cause };
  const { status, text, retryAfter } = answer;
  const body = readJson(text);
  if (status === 200) {
    const parsed = pushAnswer.safeParse(body);
    const matches = parsed.success && parsed.data.batch === batch.id;
    if (matches && parsed.data.outcomes.length === batch.last - batch.first + 1) {
      return { kind: 'answered', answer: parsed.data };
    }
  }
  return { kind: 'failed', cause: causeOfFailure[failureOf(status, body, text)], retryAfter };
}

async function send(fetch: DeviceFetch, batch: BatchRow) {
  try {
    const answer = await fetch(push.path, {
      method: push.method,
      headers: {
        accept: 'application/json',
        'content-type': batchType,
        'content-encoding': 'gzip',
        [batchHeader]: batch.id,
      },
      body: batch.bytes,
    });
    return { status: answer.status, text: await answer.text(), retryAfter: retryAfterOf(answer) };
  } catch (error) {
    return { cause: causeOfError(error) };
  }
}

/** Silence until the time limit is the service's fault; everything else that throws never reached it. */
export function causeOfError(error: unknown): SendCause {
  return error instanceof Error && error.name === 'TimeoutError' ? 'no-service' : 'no-network';
}

function failureOf(status: number, body: unknown, text: string): CallFailure {
  const parsed = problem.safeParse(body);
  if (parsed.success) return parsed.data.error;
  if (status >= 500) return 'no_service';
  const isPage = text.trimStart().startsWith('<');
  const named = failureOfStatus[status];
  // A page instead of the service's words is a portal's, except where proxies in front of the service answer so themselves.
  if (named && (!isPage || status === 413 || status === 429)) return named;
  return 'unreadable_answer';
}

function retryAfterOf(answer: Answer): number | undefined {
  const header = answer.headers.get('retry-after');
  return header !== null && /^\d+$/.test(header) ? Number(header) : undefined;
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
