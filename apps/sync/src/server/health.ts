import type { Database } from '@mauxn/store';
import { isFromThisMachine, wireNumber } from '@mauxn/wire';
import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import { databaseCheck, type ReadinessFault } from './readiness.ts';

/** An overloaded service still says how it is, instead of turning the question away. */
const open = { config: { action: 'service.health', pressureHandler: () => undefined } } as const;

/**
 * `/healthz` the process lives; `/readyz` it can work, or what it lacks; `/version`; `/metrics` for an operator on this machine only
 * and absent for everybody else.
 */
export function serveHealth(app: FastifyInstance, db: Database): void {
  const registry = measure(app);
  const faultOfDatabase = databaseCheck(db);
  app.get('/healthz', open, async () => ({ ok: true }));
  app.get('/readyz', open, async (_request, reply) => {
    const overloaded: ReadinessFault | undefined = app.isUnderPressure() ? 'overloaded' : undefined;
    const faults = [overloaded, await faultOfDatabase()].filter((fault) => fault !== undefined);
    if (faults.length > 0) reply.code(503).header('retry-after', '5');
    return { ready: faults.length === 0, faults };
  });
  app.get('/version', open, async () => ({ wire: wireNumber }));
  app.get('/metrics', open, async (request, reply) => {
    if (!isFromThisMachine(request)) return reply.callNotFound();
    return reply.type(registry.contentType).send(await registry.metrics());
  });
}

function measure(app: FastifyInstance): Registry {
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
  return registry;
}
