import rateLimit from '@fastify/rate-limit';
import underPressure from '@fastify/under-pressure';
import type { FastifyInstance, FastifyServerOptions } from 'fastify';

const headerBytes = 8 * 1024;

/** Fastify waits for ever by default: 800 idle sockets then stay open. Times in milliseconds, sizes in bytes. */
export const serverLimits = {
  bodyLimit: 2 * 1024,
  requestTimeout: 10_000,
  connectionTimeout: 15_000,
  keepAliveTimeout: 10_000,
  // A token of any length is answered like every other one; the whole address must fit the headers anyway.
  routerOptions: { maxParamLength: headerBytes },
  http: { headersTimeout: 8_000, connectionsCheckingInterval: 2_000, maxHeaderSize: headerBytes },
} as const satisfies FastifyServerOptions & { http: object };

/** Requests per minute and address. A whole village, or a mobile network, sits behind one. */
const requestsPerMinute = 3_000;
/** Each costs the database a transaction. A link has its own limit, whatever the address. */
export const answersPerMinute = 600;

export async function setLimits(app: FastifyInstance): Promise<void> {
  await app.register(rateLimit, {
    max: requestsPerMinute,
    timeWindow: 60_000,
    cache: 50_000,
    // Headers that count would make each answer another one.
    addHeadersOnExceeding: countless,
    addHeaders: countless,
  });
  await app.register(underPressure, { maxEventLoopDelay: 2_000, retryAfter: 30, exposeStatusRoute: false });
}

const countless = {
  'x-ratelimit-limit': false,
  'x-ratelimit-remaining': false,
  'x-ratelimit-reset': false,
} as const;
