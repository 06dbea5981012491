import type { Socket } from 'node:net';
import { type ErrorCode, type Problem } from '@mauxn/wire';
import type { ConnectionError, FastifyInstance } from 'fastify';

interface Refusal {
  readonly status: string;
  readonly error: ErrorCode;
}

/** What never became a request, by Node's code. A request that came too slowly may be sent again as it is. */
const refusals: Readonly<Record<string, Refusal>> = {
  ERR_HTTP_REQUEST_TIMEOUT: { status: '408 Request Timeout', error: 'unavailable' },
  HPE_HEADER_OVERFLOW: { status: '431 Request Header Fields Too Large', error: 'too_large' },
};
const other: Refusal = { status: '400 Bad Request', error: 'invalid_request' };

/** Answers on the bare socket in the shape of every other failure, and hangs up. */
export function answerBrokenRequest(this: FastifyInstance, error: ConnectionError, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  const refusal = refusals[error.code] ?? other;
  this.log.debug({ code: error.code }, 'broken request');
  if (socket.writable) socket.write(answerOf(refusal));
  socket.destroy(error);
}

function answerOf({ status, error }: Refusal): string {
  const problem: Problem = { error, request: 'none' };
  const body = JSON.stringify(problem);
  const headers = {
    'content-type': 'application/json',
    'content-length': body.length,
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'",
    'x-content-type-options': 'nosniff',
    connection: 'close',
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return [`HTTP/1.1 ${status}`, ...lines, '', body].join('\r\n');
}
