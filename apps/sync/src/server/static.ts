import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { ServiceError } from './service-error.ts';

/** Serves the built app of this origin; its own addresses all open the one page. Files with a hash in their name never change. */
export async function serveApp(app: FastifyInstance, folder: string): Promise<void> {
  await app.register(fastifyStatic, {
    root: folder,
    wildcard: false,
    cacheControl: false,
    setHeaders: (reply, path) => {
      reply.header(
        'cache-control',
        /\/assets\//.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
    },
  });
  app.get('/*', { config: { action: 'service.health' } }, async (request, reply) => {
    const isPage = request.headers.accept?.includes('text/html') ?? false;
    if (request.url.startsWith('/api/') || !isPage) throw new ServiceError('not_found');
    return reply.header('cache-control', 'no-cache').sendFile('index.html');
  });
}
