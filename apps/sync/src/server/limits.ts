import rateLimit from '@fastify/rate-limit';
import underPressure from '@fastify/under-pressure';
import type { FastifyInstance, FastifyServerOptions } from 'fastify';

/** Fastify waits for ever by default: 800 idle sockets then stay open. Times in milliseconds, sizes in bytes. */
export const serverLimits = {
  bodyLimit: 64 * 1024,
  requestTimeout: 15_000,
  connectionTimeout: 20_000,
  keepAliveTimeout: 10_000,
  routerOptions: { maxParamLength: 100 },
  http: { headersTimeout: 8_000, connectionsCheckingInterval: 2_000, maxHeaderSize: 16 * 1024 },
} as const satisfies FastifyServerOptions & { http: object };

/** A whole site sits behind one address, so the limit per address is wide; log-ins have their own. */
const requestsPerMinute = 6_000;

export async function setLimits(app: FastifyInstance): Promise<void> {
  await app.register(rateLimit, { max: requestsPerMinute, timeWindow: 60_000 });
  await app.register(underPressure, { maxEventLoopDelay: 2_000, retryAfter: 5, exposeStatusRoute: false });
}
