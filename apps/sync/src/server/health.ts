import { type Database, isMigrated } from '@mauxn/store';
import { wireNumber } from '@mauxn/wire';
import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import { isLoopback } from './loopback.ts';

/** `/healthz` the process lives; `/readyz` it can work; `/version`; `/metrics` for an operator on this machine only. */
export function serveHealth(app: FastifyInstance, db: Database): void {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const duration = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time to answer, by route and status',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.02, 0.1, 0.3, 1, 3, 10],
    registers: [registry],
  });
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'unknown';
    duration.labels(request.method, route, String(reply.statusCode)).observe(reply.elapsedTime / 1000);
  });
  const open = { config: { action: 'service.health' } } as const;
  app.get('/healthz', open, async () => ({ ok: true }));
  app.get('/readyz', open, async (_request, reply) => {
    const ready = await isMigrated(db).catch(() => false);
    return reply.code(ready ? 200 : 503).send({ ready });
  });
  app.get('/version', open, async () => ({ wire: wireNumber }));
  app.get('/metrics', open, async (request, reply) => {
    if (!isLoopback(request.socket.remoteAddress)) return reply.code(404).send();
    return reply.type(registry.contentType).send(await registry.metrics());
  });
}
