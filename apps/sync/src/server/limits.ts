import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import rateLimit from '@fastify/rate-limit';
import underPressure from '@fastify/under-pressure';
import type { FastifyInstance, FastifyServerOptions } from 'fastify';
import { answerBrokenRequest } from './broken-request.ts';

/** Fastify waits for ever by default: 800 idle sockets then stay open. Times in milliseconds, sizes in bytes. */
export const serverLimits = {
  bodyLimit: 64 * 1024,
  // Longer than a device waits for its answer (30 s), so that a slow link is never cut from this side first.
  requestTimeout: 35_000,
  connectionTimeout: 40_000,
  keepAliveTimeout: 10_000,
  // The guard looks at parameters itself; the router's own refusal would come without our headers.
  routerOptions: { maxParamLength: 16 * 1024 },
  http: { headersTimeout: 8_000, connectionsCheckingInterval: 2_000, maxHeaderSize: 16 * 1024 },
  rewriteUrl,
  clientErrorHandler: answerBrokenRequest,
  // Short enough to be read out on the telephone; the log is searched for it.
  genReqId: () => randomBytes(5).toString('hex'),
} satisfies FastifyServerOptions & { http: object };

/** A whole site sits behind one address, so the limit per address is wide; log-ins have their own. */
const requestsPerMinute = 6_000;

export async function setLimits(app: FastifyInstance): Promise<void> {
  // Bodies are JSON, or what a feature names: plain text is what a page of another site can send.
  app.removeContentTypeParser('text/plain');
  await app.register(rateLimit, { global: false, max: requestsPerMinute, timeWindow: 60_000 });
  // Before the guard of each route, which already asks the database; and for addresses that lead nowhere, too.
  app.addHook('onRequest', app.rateLimit());
  await app.register(underPressure, { maxEventLoopDelay: 2_000, retryAfter: 5, exposeStatusRoute: false });
}

/** A path that cannot be decoded leads nowhere. Left to the router it would be answered before any hook, without our headers. */
function rewriteUrl(request: IncomingMessage): string {
  const url = request.url ?? '/';
  try {
    decodeURIComponent(url.split('?', 1)[0] ?? '');
    return url;
  } catch {
    return '/api/undecodable';
  }
}
