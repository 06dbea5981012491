import cookie from '@fastify/cookie';
import type { Audience, Database, Deployment } from '@mauxn/store';
import Fastify, { type FastifyInstance, type FastifyServerOptions, LogController } from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import { type DemoFolders, serveDemo } from './demo/pages.ts';
import { serveDevice } from './device/routes.ts';
import { serveLab } from './lab/routes.ts';
import { describeApi, serveDescription } from './openapi/document.ts';
import { servePull } from './pull/routes.ts';
import { servePush } from './push/routes.ts';
import { serveRapid } from './rapid/routes.ts';
import { serveRecall } from './recall/routes.ts';
import { serveRegistration } from './registration/routes.ts';
import { answerErrors } from './server/errors.ts';
import { setSecurityHeaders } from './server/headers.ts';
import { serveHealth } from './server/health.ts';
import { serverLimits, setLimits } from './server/limits.ts';
import { listRoutes } from './server/route-list.ts';
import { requireSameOrigin } from './server/same-origin.ts';
import type { Context } from './server/serve.ts';
import { serveApp } from './server/static.ts';
import { serveSession } from './session/routes.ts';
import { countPasswordTries, type PasswordTries } from './session/tries.ts';
import { serveSite } from './site/routes.ts';
import { serveSlip } from './slip/routes.ts';
import { serveStaff } from './staff/routes.ts';
import { serveUnit } from './unit/routes.ts';

export interface AppOptions {
  readonly audience: Audience;
  readonly db: Database;
  readonly deployment: Deployment;
  /** The only origin whose pages may write, such as `https://field.example.vn`. */
  readonly origin: string;
  /** Folder of the built front end; none in development. */
  readonly dist?: string | undefined;
  readonly logger: NonNullable<FastifyServerOptions['logger']>;
  /** Makes the links of reports; 32 bytes (packages/store, report/link). */
  readonly linkKey: Buffer;
  readonly trustProxy: string[] | false;
  readonly now: () => Date;
  /** Shared with the other app of the process; without it the app counts alone. */
  readonly tries?: PasswordTries | undefined;
  /** Pages of a demonstration; none elsewhere. */
  readonly demo?: DemoFolders | undefined;
}

/** How long a report's link lives after its latest release. */
const linkDays = 30;

/** Features of each origin: an app can call its own and nothing else (architecture: three origins). */
const features: Record<Audience, readonly ((context: Context) => void | Promise<void>)[]> = {
  field: [serveSession, serveDevice, servePush, servePull],
  desk: [
    serveSession,
    serveUnit,
    serveSite,
    serveStaff,
    serveLab,
    serveRecall,
    serveRegistration,
    serveRapid,
    serveSlip,
  ],
};

/** Builds the service of one staff origin; it listens nowhere yet, so tests can inject requests. */
export async function buildApp(options: AppOptions): Promise<FastifyInstance> {
  const { audience, db, deployment, now } = options;
  const app: FastifyInstance = Fastify({
    ...serverLimits,
    logger: options.logger,
    trustProxy: options.trustProxy,
    // Paths hold ids: a request is counted in the metrics and not written down.
    logController: new LogController({ disableRequestLogging: true }),
    return503OnClosing: true,
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  listRoutes(app);
  answerErrors(app);
  await setSecurityHeaders(app, { wasm: audience === 'field' });
  await setLimits(app);
  await app.register(cookie);
  requireSameOrigin(app, options.origin);
  await describeApi(app, audience);
  const { linkKey, tries = await countPasswordTries() } = options;
  const context: Context = { app, db, audience, deployment, now, tries, linkKey, linkDays };
  for (const feature of features[audience]) await feature(context);
  serveDescription(app);
  serveHealth(app, db);
  if (options.demo && deployment.demo) serveDemo(app, options.demo);
  if (options.dist) await serveApp(app, options.dist);
  await app.ready();
  return app;
}
