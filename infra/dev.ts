// `npm run dev`: everything with reload. Vite serves the staff apps at their usual addresses and hands /api on; the services restart
// when a file of theirs changes; the citizen pages are built anew.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { citizenConfig, syncConfig } from '../packages/wire/src/index.ts';
import { buildApps } from './build.ts';
import { letCitizenLogIn } from './citizen-log-in.ts';
import { prepareDatabase } from './database.ts';
import { prepareDemo, writeSheet } from './demo.ts';
import { root, stateFolder } from './folders.ts';
import { assertFree, freePort } from './ports.ts';
import { postgresEnded, startPostgres } from './postgres.ts';
import { keepSecret } from './private-file.ts';
import { startService } from './services.ts';
import { envOf, givenDatabase, readSettings } from './settings.ts';
import { runProgram, Trouble } from './trouble.ts';
import { welcome } from './welcome.ts';

const apiPorts = { field: 4111, desk: 4112 } as const;

await runProgram(async () => {
  const begun = performance.now();
  const settings = readSettings(process.env);
  const { sync, citizen } = settings;
  await assertFree([
    { port: sync.fieldPort, use: 'the field app', variable: 'MAUXN_FIELD_PORT' },
    { port: sync.deskPort, use: 'the desk', variable: 'MAUXN_DESK_PORT' },
    { port: citizen.port, use: 'the citizen pages', variable: 'MAUXN_CITIZEN_PORT' },
  ]);
  const given = givenDatabase(settings);
  const database = given
    ? { url: given, ended: new Promise<never>(() => undefined), stop: async () => undefined }
    : await startPostgres({ dataDir: join(stateFolder, 'postgres', 'data'), port: await freePort() });
  const children: ChildProcess[] = [];
  try {
    await Promise.all([prepareDatabase(database.url, new Date()), buildApps(['citizen'])]);
    const demo = await prepareDemo(database.url, sync.demoDir);
    writeSheet(sync.demoDir);
    const empty = join(stateFolder, 'no-dist');
    mkdirSync(empty, { recursive: true });
    const citizenUrl = await letCitizenLogIn(
      database.url,
      keepSecret(join(stateFolder, 'secrets', 'citizen-password')),
    );
    const services = await Promise.all([
      startService({
        name: 'staff',
        script: 'apps/sync/src/server.ts',
        watch: true,
        env: {
          ...envOf(syncConfig, settings.env),
          DATABASE_URL: database.url,
          MAUXN_FIELD_PORT: String(apiPorts.field),
          MAUXN_DESK_PORT: String(apiPorts.desk),
          MAUXN_FIELD_ORIGIN: sync.fieldOrigin,
          MAUXN_DESK_ORIGIN: sync.deskOrigin,
          MAUXN_FIELD_DIST: empty,
          MAUXN_DESK_DIST: empty,
        },
        readyUrl: `http://127.0.0.1:${apiPorts.desk}/readyz`,
        logFile: join(stateFolder, 'log', 'staff.log'),
      }),
      startService({
        name: 'citizen',
        script: 'apps/citizen/dist/server.js',
        watch: true,
        env: { ...envOf(citizenConfig, settings.env), MAUXN_CITIZEN_DATABASE_URL: citizenUrl },
        readyUrl: `http://127.0.0.1:${citizen.port}/readyz`,
        logFile: join(stateFolder, 'log', 'citizen.log'),
      }),
    ]);
    children.push(
      vite('field', ['--port', String(sync.fieldPort), '--strictPort'], apiPorts.field),
      vite('desk', ['--port', String(sync.deskPort), '--strictPort'], apiPorts.desk),
      vite('citizen', ['build', '--watch'], citizen.port),
    );
    console.log(welcome(settings, demo, (performance.now() - begun) / 1000));
    const isDatabaseGone = await Promise.race([interrupt(), database.ended.then(() => true)]);
    await Promise.all(services.map((service) => service.stop()));
    if (isDatabaseGone) throw new Trouble(postgresEnded);
  } finally {
    await Promise.all(children.map(end));
    await database.stop();
  }
});

function vite(app: string, args: readonly string[], apiPort: number): ChildProcess {
  const cwd = join(root, 'apps', app);
  return spawn(process.execPath, [join(cwd, 'node_modules', 'vite', 'bin', 'vite.js'), ...args], {
    cwd,
    env: { ...process.env, MAUXN_DEV_API: `http://127.0.0.1:${apiPort}` },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  await gone;
}

function interrupt(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}
