import { readFileSync } from 'node:fs';
import { type Database, findDeployment, migrate, openDatabase } from '@mauxn/store';
import { readConfig, type SyncConfig, syncConfig } from '@mauxn/wire';
import type { FastifyInstance } from 'fastify';
import { type AppOptions, buildApp } from './app.ts';
import { openFileGateway } from './notify/file-gateway.ts';
import { startWorker } from './notify/worker.ts';
import { countPasswordTries } from './session/tries.ts';

/** Connections to Postgres that the two apps share; the job worker has its own. */
const connections = 10;
/** How long running requests may take to end after SIGTERM. */
const graceMs = 10_000;

const config = configure();
const db = openDatabase(config.databaseUrl, connections);
await migrate(db, config.databaseUrl, new Date());
const apps = await buildApps(config, db);
const worker = await startWorker(
  config.databaseUrl,
  {
    db,
    gateway: openFileGateway(config.outboxDir, () => new Date()),
    linkKey: Buffer.from(config.linkKey, 'base64url'),
    citizenUrl: config.citizenOrigin,
  },
  apps.desk.log,
);
await apps.field.listen({ host: config.host, port: config.fieldPort });
await apps.desk.listen({ host: config.host, port: config.deskPort });
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());

function configure(): SyncConfig {
  const reading = readConfig(syncConfig, process.env, (path) => readText(path));
  if (!reading.ok) {
    for (const sentence of reading.errors) console.error(sentence);
    process.exit(1);
  }
  for (const sentence of reading.warnings) console.warn(sentence);
  return reading.config;
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

async function buildApps(
  settings: SyncConfig,
  database: Database,
): Promise<Record<'field' | 'desk', FastifyInstance>> {
  const deployment = await findDeployment(database);
  if (!deployment) {
    console.error('This database is not set up yet: it has no province.');
    process.exit(1);
  }
  const common: Omit<AppOptions, 'audience' | 'origin' | 'dist'> = {
    db: database,
    deployment,
    linkKey: Buffer.from(settings.linkKey, 'base64url'),
    logger: logger(settings.logLevel),
    trustProxy: settings.trustProxy,
    now: () => new Date(),
    tries: await countPasswordTries(),
  };
  return {
    field: await buildApp({
      ...common,
      audience: 'field',
      origin: settings.fieldOrigin,
      dist: settings.fieldDist,
    }),
    desk: await buildApp({
      ...common,
      audience: 'desk',
      origin: settings.deskOrigin,
      dist: settings.deskDist,
      demo: settings.demoDir ? { codes: settings.demoDir, outbox: settings.outboxDir } : undefined,
    }),
  };
}

/** Logs hold methods, route patterns and times: never a body, a cookie, a query or a token. */
function logger(level: SyncConfig['logLevel']): AppOptions['logger'] {
  return { level, redact: ['req.headers', 'req.url', 'req.remoteAddress'] };
}

async function stop(): Promise<void> {
  // Sockets that stay open must not keep the process for ever.
  setTimeout(() => process.exit(1), graceMs).unref();
  await Promise.all([apps.field.close(), apps.desk.close()]);
  await worker.stop();
  await db.destroy();
  process.exit(0);
}
