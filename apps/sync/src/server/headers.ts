import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';

/**
 * Headers of every answer, errors too. `wasm-unsafe-eval` lets the field app compile its barcode reader; scripts come from the origin
 * only, and sinks that could make script from text are closed (Trusted Types).
 */
export async function setSecurityHeaders(app: FastifyInstance, options: { wasm: boolean }): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: options.wasm ? ["'self'", "'wasm-unsafe-eval'"] : ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        connectSrc: ["'self'"],
        workerSrc: ["'self'"],
        fontSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        requireTrustedTypesFor: ["'script'"],
        // The field app's one door for its workers (apps/field, script-url); no other policy may be made.
        trustedTypes: [options.wasm ? 'mauxn-script-url' : "'none'"],
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
    reply.header(
      'permissions-policy',
      options.wasm ? 'camera=(self), serial=(self), hid=(self)' : 'camera=()',
    );
    // Static files overwrite this with their own rule.
    reply.header('cache-control', 'no-store');
  });
}
