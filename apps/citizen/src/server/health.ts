import { type Database, judgePublicLogIn, type PublicLogIn } from '@mauxn/store';
import { isFromThisMachine } from '@mauxn/wire';
import type { FastifyInstance } from 'fastify';
import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import { mightySentence } from './log-in.ts';

/** What became of the answers that were sent in. Many `refused` to one `opened` means that somebody guesses. */
export type AnswerFate = 'opened' | 'faulty' | 'refused' | 'unavailable';

/** @returns counts one answer */
export type CountAnswer = (fate: AnswerFate) => void;

/** `/healthz` the process lives; `/readyz` it can open reports and nothing else; `/metrics` for an operator on this machine only. */
export function serveHealth(app: FastifyInstance, db: Database): CountAnswer {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const duration = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time to answer, by route and status',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.02, 0.1, 0.3, 1, 3, 10],
    registers: [registry],
  });
  const answers = new Counter({
    name: 'report_answers_total',
    help: 'Answers sent in behind result links, by what became of them',
    labelNames: ['fate'],
    registers: [registry],
  });
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'unknown';
    duration.labels(request.method, route, String(reply.statusCode)).observe(reply.elapsedTime / 1000);
  });
  const open = { config: { rateLimit: false } } as const;
  app.get('/healthz', open, async () => ({ ok: true }));
  let before: PublicLogIn | undefined;
  app.get('/readyz', open, async (request, reply) => {
    const standing = await judgePublicLogIn(db).catch(() => 'unable' as const);
    if (standing === 'mighty' && before !== standing) request.log.error(mightySentence);
    before = standing;
    const ready = standing === 'fit';
    return reply.code(ready ? 200 : 503).send({ ready });
  });
  app.get('/metrics', open, async (request, reply) => {
    if (!isFromThisMachine(request)) return reply.callNotFound();
    return reply.type(registry.contentType).send(await registry.metrics());
  });
  return (fate) => answers.labels(fate).inc();
}
