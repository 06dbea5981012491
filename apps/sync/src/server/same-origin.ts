import type { FastifyInstance } from 'fastify';
import { ServiceError } from './service-error.ts';

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses every writing request that does not come from the app's own pages (OWASP ASVS 3.5): browsers always send Origin with
 * them, and programs that mean well can.
 */
export function requireSameOrigin(app: FastifyInstance, origin: string): void {
  app.addHook('onRequest', async (request) => {
    if (safe.has(request.method)) return;
    const site = request.headers['sec-fetch-site'];
    if (request.headers.origin !== origin || (site !== undefined && site !== 'same-origin')) {
      throw new ServiceError('foreign_origin');
    }
  });
}
