import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';
import { styleSource } from '../page/style.ts';

/**
 * Headers of every answer, errors too. A page may hold its own style sheet, an empty icon that keeps browsers from asking for one, and a
 * form that posts to where it came from; nothing else, and no script at all.
 */
export async function setSecurityHeaders(app: FastifyInstance): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        styleSrc: [styleSource],
        imgSrc: ['data:'],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
      },
    },
    crossOriginEmbedderPolicy: false,
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    referrerPolicy: { policy: 'no-referrer' },
    strictTransportSecurity: { maxAge: 63_072_000, includeSubDomains: false },
    xFrameOptions: { action: 'deny' },
  });
  app.addHook('onRequest', async (_request, reply) => {
    reply.headers({
      // A proxy that packed the pages would let their length tell one outcome from another (page/pad.ts).
      'cache-control': 'no-store, no-transform',
      'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=()',
      'x-robots-tag': 'noindex, nofollow',
      vary: 'Accept-Language',
    });
  });
}
