import type { FastifyInstance } from 'fastify';

const reading = new Set(['GET', 'HEAD']);

/**
 * Refuses forms that another site sends. Browsers write `null` for the origin of a page that sends no referrer, which ours do not, and
 * old ones write nothing: neither is held against anybody, for there is no log-in that a foreign form could use.
 */
export function refuseForeignForms(app: FastifyInstance, origin: string): void {
  app.addHook('onRequest', async (request) => {
    if (reading.has(request.method)) return;
    const from = request.headers.origin ?? 'null';
    const site = request.headers['sec-fetch-site'];
    if ((from !== 'null' && from !== origin) || site === 'cross-site' || site === 'same-site') {
      throw Object.assign(new Error('foreign form'), { statusCode: 403 });
    }
  });
}
