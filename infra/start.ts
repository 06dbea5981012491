// `npm start`: brings up everything on this machine and says where it is. Ctrl-C ends it all.
import { join } from 'node:path';
import { citizenConfig, syncConfig } from '../packages/wire/src/index.ts';
import { buildApps } from './build.ts';
import { letCitizenLogIn } from './citizen-log-in.ts';
import { prepareDatabase } from './database.ts';
import { prepareDemo, writeSheet } from './demo.ts';
import { stateFolder } from './folders.ts';
import { assertFree, freePort } from './ports.ts';
import { postgresEnded, type RunningPostgres, startPostgres } from './postgres.ts';
import { keepSecret } from './private-file.ts';
import { type RunningService, startService } from './services.ts';
import { envOf, givenCitizenDatabase, givenDatabase, readSettings, type Settings } from './settings.ts';
import { runProgram, Trouble } from './trouble.ts';
import { welcome } from './welcome.ts';

await runProgram(async () => {
  const begun = performance.now();
  const settings = readSettings(process.env);
  for (const warning of settings.warnings) console.warn(warning);
  await assertFree([
    { port: settings.sync.fieldPort, use: 'the field app', variable: 'MAUXN_FIELD_PORT' },
    { port: settings.sync.deskPort, use: 'the desk', variable: 'MAUXN_DESK_PORT' },
    { port: settings.citizen.port, use: 'the citizen pages', variable: 'MAUXN_CITIZEN_PORT' },
  ]);
  const interrupted = waitForInterrupt();
  const building = build();
  // Waited for below: a build that fails first must not end this process before the database is ended.
  building.catch(() => undefined);
  const database = await openDatabase(settings);
  try {
    await building;
    const demo = await prepareDemo(database.url, settings.sync.demoDir);
    if (demo.deployment.demo) writeSheet(settings.sync.demoDir);
    const services = await startServices(settings, database.url);
    console.log(welcome(settings, demo, (performance.now() - begun) / 1000));
    await untilOver(services, database, interrupted);
  } finally {
    await database.stop();
  }
});

async function build(): Promise<void> {
  const built = await buildApps();
  if (built.length > 0) console.log(`Built: ${built.join(', ')}.`);
}

async function openDatabase(settings: Settings): Promise<RunningPostgres> {
  const given = givenDatabase(settings);
  const database = given
    ? { url: given, ended: new Promise<never>(() => undefined), stop: async () => undefined }
    : await startPostgres({ dataDir: join(stateFolder, 'postgres', 'data'), port: await freePort() });
  await prepareDatabase(database.url, new Date()).catch(async (error: unknown) => {
    await database.stop();
    throw error;
  });
  return database;
}

/** Each process is given what it needs: the public one knows neither the staff's database nor the link key. */
async function startServices(settings: Settings, databaseUrl: string): Promise<RunningService[]> {
  const { sync, citizen, env } = settings;
  const citizenUrl =
    givenCitizenDatabase(settings) ??
    (await letCitizenLogIn(databaseUrl, keepSecret(join(stateFolder, 'secrets', 'citizen-password'))));
  const logFile = (name: string) => join(stateFolder, 'log', `${name}.log`);
  const started = await Promise.allSettled([
    startService({
      name: 'staff',
      script: 'apps/sync/src/server.ts',
      env: { ...envOf(syncConfig, env), DATABASE_URL: databaseUrl, DATABASE_URL_FILE: undefined },
      readyUrl: `http://127.0.0.1:${sync.deskPort}/readyz`,
      logFile: logFile('staff'),
    }),
    startService({
      name: 'citizen',
      script: 'apps/citizen/dist/server.js',
      env: {
        ...envOf(citizenConfig, env),
        MAUXN_CITIZEN_DATABASE_URL: citizenUrl,
        MAUXN_CITIZEN_DATABASE_URL_FILE: undefined,
      },
      readyUrl: `http://127.0.0.1:${citizen.port}/readyz`,
      logFile: logFile('citizen'),
    }),
  ]);
  const running = started.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  const failure = started.find((one) => one.status === 'rejected');
  if (!failure) return running;
  await Promise.all(running.map((service) => service.stop()));
  throw failure.reason;
}

/** Waits for Ctrl-C, or for a part that ended by itself; then ends the rest. */
async function untilOver(
  services: readonly RunningService[],
  database: RunningPostgres,
  interrupted: Promise<void>,
): Promise<void> {
  const gone = services.map(({ name, ended }) => ended.then(() => serviceEnded(name)));
  const fallen = await Promise.race([interrupted, ...gone, database.ended.then(() => postgresEnded)]);
  await Promise.all(services.map((service) => service.stop()));
  if (fallen) throw new Trouble(fallen);
  console.log('Ended.');
}

function serviceEnded(name: string): string {
  return `The ${name} service ended by itself; ${join(stateFolder, 'log', `${name}.log`)} says why.`;
}

function waitForInterrupt(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => resolve());
  });
}
