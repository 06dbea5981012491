import { readFileSync } from 'node:fs';
import { type Database, judgePublicLogIn, openDatabase } from '@mauxn/store';
import { type CitizenConfig, citizenConfig, readConfig } from '@mauxn/wire';
import { buildCitizen } from './app.ts';
import { mightySentence } from './server/log-in.ts';

/** Connections to Postgres: each look-up holds one for a few milliseconds. */
const connections = 10;
/** Longer than a refusal takes on a busy day. */
const refusalMs = 300;
/** How long running requests may take to end after SIGTERM. */
const graceMs = 10_000;

const config = configure();
const db = openDatabase(config.databaseUrl, connections);
await refuseMighty(db);
const app = await buildCitizen({
  db,
  origin: config.citizenOrigin,
  logger: { level: config.logLevel, redact: ['req.headers', 'req.url', 'req.remoteAddress'] },
  trustProxy: config.trustProxy,
  now: () => new Date(),
  refusalMs,
});
await app.listen({ host: config.host, port: config.port });
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());

function configure(): CitizenConfig {
  const reading = readConfig(citizenConfig, process.env, readText);
  if (!reading.ok) {
    tell(reading.errors);
    process.exit(1);
  }
  tell(reading.warnings);
  return reading.config;
}

/** A database that is away, or not set up yet, is waited for (`/readyz`); a log-in that may do too much never gets better. */
async function refuseMighty(database: Database): Promise<void> {
  const standing = await judgePublicLogIn(database).catch(() => undefined);
  if (standing !== 'mighty') return;
  tell([mightySentence]);
  process.exit(1);
}

function tell(sentences: readonly string[]): void {
  for (const sentence of sentences) process.stderr.write(`${sentence}\n`);
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

async function stop(): Promise<void> {
  // Sockets that stay open must not keep the process for ever.
  setTimeout(() => process.exit(1), graceMs).unref();
  await app.close();
  await db.destroy();
  process.exit(0);
}
