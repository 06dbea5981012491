import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildApps } from '../../infra/build.ts';
import { root } from '../../infra/folders.ts';
import { freePort } from '../../infra/ports.ts';
import { type RunningService, startService } from '../../infra/services.ts';
import { copyTemplate, type FreshDatabase } from '../setup/copy.ts';
import type { TestServer } from '../setup/server.ts';
import { seedWorld } from '../world/seed.ts';
import { makeWorld } from '../world/world.ts';
import { type Cable, layCable } from './cable.ts';
import { addSamplers } from './samplers.ts';

/** Every account of the demo world has this password on a stage. */
export const password = 'mot mat khau de thu';

export interface Message {
  readonly to: string;
  readonly text: string;
}

/** The whole system on free ports of this machine, with the demo province in a database of its own. */
export interface Stage {
  readonly fieldUrl: string;
  readonly deskUrl: string;
  readonly citizenUrl: string;
  readonly database: FreshDatabase;
  /** Between browsers and the field service. */
  readonly cable: Cable;
  /** The login of a sampler of the first site who has not logged in before. */
  nextSampler(): string;
  /** What the gateway has “sent”, oldest first. */
  messages(): readonly Message[];
  close(): Promise<void>;
}

export async function openStage(server: Omit<TestServer, 'stop'>): Promise<Stage> {
  await buildApps();
  const database = await copyTemplate(server);
  const folder = mkdtempSync(join(tmpdir(), 'mauxn-stage-'));
  const passwords = Object.fromEntries(makeWorld().staff.map(({ login }) => [login, password]));
  await seedWorld(database.db, { passwords });
  const nextSampler = await addSamplers(database);
  const [fieldPort, servicePort, deskPort, citizenPort] = [
    await freePort(),
    await freePort(),
    await freePort(),
    await freePort(),
  ];
  const urls = {
    fieldUrl: `http://localhost:${fieldPort}`,
    deskUrl: `http://localhost:${deskPort}`,
    citizenUrl: `http://localhost:${citizenPort}`,
  };
  const env = {
    PATH: process.env['PATH'],
    MAUXN_LOG_LEVEL: 'warn',
    MAUXN_FIELD_PORT: String(servicePort),
    MAUXN_FIELD_ORIGIN: urls.fieldUrl,
    MAUXN_DESK_PORT: String(deskPort),
    MAUXN_CITIZEN_PORT: String(citizenPort),
  };
  const staffEnv = {
    ...env,
    DATABASE_URL: database.url,
    MAUXN_LINK_KEY: Buffer.alloc(32, 7).toString('base64url'),
    MAUXN_OUTBOX_DIR: join(folder, 'outbox'),
    MAUXN_FIELD_DIST: join(root, 'apps/field/dist'),
    MAUXN_DESK_DIST: join(root, 'apps/desk/dist'),
  };
  const services: RunningService[] = await Promise.all([
    startService({
      name: 'staff',
      script: 'apps/sync/src/server.ts',
      env: staffEnv,
      readyUrl: `http://127.0.0.1:${servicePort}/readyz`,
      logFile: join(folder, 'staff.log'),
    }),
    startService({
      name: 'citizen',
      script: 'apps/citizen/dist/server.js',
      env: { ...env, MAUXN_CITIZEN_DATABASE_URL: database.citizenUrl },
      readyUrl: `http://127.0.0.1:${citizenPort}/readyz`,
      logFile: join(folder, 'citizen.log'),
    }),
  ]);
  const cable = await layCable(fieldPort, servicePort);
  return {
    ...urls,
    database,
    cable,
    nextSampler,
    messages: () => readMessages(join(folder, 'outbox', 'messages.jsonl')),
    close: async () => {
      await cable.close();
      await Promise.all(services.map((service) => service.stop()));
      await database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function readMessages(file: string): readonly Message[] {
  try {
    const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
    return lines.map((line): Message => JSON.parse(line));
  } catch {
    return [];
  }
}
