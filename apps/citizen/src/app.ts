import formbody from '@fastify/formbody';
import type { Database } from '@mauxn/store';
import Fastify, { type FastifyInstance, type FastifyServerOptions, LogController } from 'fastify';
import { startPage } from './page/start.tsx';
import { serveReport } from './report/routes.ts';
import { answerErrors } from './server/errors.ts';
import { refuseForeignForms } from './server/foreign.ts';
import { setSecurityHeaders } from './server/headers.ts';
import { serveHealth } from './server/health.ts';
import { sendHtml, toldBy } from './server/html.ts';
import { serverLimits, setLimits } from './server/limits.ts';

export interface CitizenOptions {
  /** Logged in as `mauxn_citizen`. */
  readonly db: Database;
  /** Where these pages are, such as `https://ketqua.example.vn`. */
  readonly origin: string;
  readonly logger: NonNullable<FastifyServerOptions['logger']>;
  readonly trustProxy: string[] | false;
  readonly now: () => Date;
  /** Milliseconds before which no refusal leaves (report/routes.ts). */
  readonly refusalMs: number;
}

/** Builds the public pages; they listen nowhere yet, so tests can inject requests. */
export async function buildCitizen(options: CitizenOptions): Promise<FastifyInstance> {
  const { db, now, refusalMs } = options;
  const app: FastifyInstance = Fastify({
    ...serverLimits,
    logger: options.logger,
    trustProxy: options.trustProxy,
    // Paths hold the secrets of links: a request is counted in the metrics and never written down.
    logController: new LogController({ disableRequestLogging: true }),
    rewriteUrl: ({ url = '/' }) => (isDecodable(url) ? url : url.replaceAll('%', '%25')),
    // Who is in the middle of reading gets the page while the process ends.
    return503OnClosing: false,
  });
  await setSecurityHeaders(app);
  await setLimits(app);
  answerErrors(app);
  refuseForeignForms(app, options.origin);
  app.removeAllContentTypeParsers();
  await app.register(formbody);
  const countAnswer = serveHealth(app, db);
  app.get('/', async (request, reply) => sendHtml(reply, 200, startPage(toldBy(request))));
  // The pages name an empty icon; some browsers inside chat apps ask nevertheless.
  app.get('/favicon.ico', async (_request, reply) =>
    reply.header('cache-control', 'public, max-age=86400').code(204).send(),
  );
  serveReport({ app, db, countAnswer, now, refusalMs });
  await app.ready();
  return app;
}

/**
 * Otherwise the framework answers by itself, in its own words; a damaged link is a wrong one like any other. What was decoded is looked
 * at, because the bundler takes a decoding that nobody looks at for nothing and leaves it out.
 */
function isDecodable(url: string): boolean {
  try {
    return decodeURI(url).length > 0;
  } catch {
    return false;
  }
}
