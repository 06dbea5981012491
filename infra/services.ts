import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { root } from './folders.ts';
import { makeFolder } from './private-file.ts';
import { Trouble } from './trouble.ts';

export interface ServiceWish {
  readonly name: string;
  /** Path from the project's root. */
  readonly script: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Answers 200 when the service can work. */
  readonly readyUrl: string;
  readonly logFile: string;
  /** Restarts when a source file changes. */
  readonly watch?: boolean;
}

export interface RunningService {
  readonly name: string;
  readonly pid: number;
  /** Resolves when the process is gone, whoever ended it. */
  readonly ended: Promise<void>;
  /** Ends it the way an operator would; resolves when it is gone. */
  stop(): Promise<void>;
}

const readyWithinMs = 30_000;

/**
 * Starts one of the project's services and waits until it can work. It ends with this process, however that one ends.
 * @throws Trouble with the end of its log when it does not come up
 */
export async function startService(wish: ServiceWish): Promise<RunningService> {
  makeFolder(dirname(wish.logFile));
  const log = openSync(wish.logFile, 'w', 0o600);
  const child = fork(join(root, wish.script), {
    cwd: root,
    env: { ...wish.env, NODE_ENV: 'production' },
    execArgv: [
      '--disable-warning=ExperimentalWarning',
      `--import=${join(root, 'infra', 'end-with-parent.ts')}`,
      ...(wish.watch ? ['--watch', '--watch-preserve-output'] : []),
    ],
    stdio: ['ignore', log, log, 'ipc'],
  });
  closeSync(log);
  const ended = isGone(child) ? Promise.resolve() : once(child, 'exit').then(() => undefined);
  await waitUntilReady(wish, child);
  return { name: wish.name, pid: child.pid ?? 0, ended, stop: () => stop(child, ended) };
}

async function waitUntilReady(wish: ServiceWish, child: ChildProcess): Promise<void> {
  const end = Date.now() + readyWithinMs;
  while (!isGone(child) && Date.now() < end) {
    const answer = await fetch(wish.readyUrl).catch(() => undefined);
    if (answer?.ok) return;
    await setTimeout(50);
  }
  const what = isGone(child) ? 'ended before it was ready' : 'did not become ready in 30 seconds';
  if (!isGone(child)) child.kill('SIGKILL');
  throw new Trouble(`The ${wish.name} service ${what}.\n${lastLines(wish.logFile)}`);
}

async function stop(child: ChildProcess, ended: Promise<void>): Promise<void> {
  if (!isGone(child)) child.kill('SIGTERM');
  await ended;
}

function isGone(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

/** What a person needs to see of a log when a service did not start. */
export function lastLines(file: string): string {
  return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-12).join('\n');
}
