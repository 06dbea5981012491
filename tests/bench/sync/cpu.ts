import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** Seconds of processor time that a service and the whole of Postgres have used so far. */
export interface CpuTime {
  readonly service: number;
  readonly postgres: number;
}

/**
 * The server process behind a connection.
 * @param backend process number of the connection, as `pg_backend_pid()` gives it
 * @returns undefined where there is no `/proc`, or where Postgres runs on another machine
 */
export function serverOf(backend: number): number | undefined {
  const server = readProcess(backend)?.parent;
  return server !== undefined && commandOf(server).includes('postgres') ? server : undefined;
}

/** @param server what `serverOf` gave */
export function readCpu(service: number, server: number): CpuTime {
  const processes = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => readProcess(Number(name)) ?? []);
  const ofServer = processes.map(({ id, parent, own, ended }) => {
    // What has ended meanwhile was added to its parent's account.
    if (id === server) return own + ended;
    return parent === server ? own : 0;
  });
  return {
    service: (readProcess(service)?.own ?? 0) / ticksPerSecond(),
    postgres: ofServer.reduce((sum, ticks) => sum + ticks, 0) / ticksPerSecond(),
  };
}

interface ProcessTime {
  readonly id: number;
  readonly parent: number;
  /** Clock ticks of its own, and of its children that have ended. */
  readonly own: number;
  readonly ended: number;
}

/** Fields of proc_pid_stat(5); the second is the name in brackets and may hold blanks. */
function readProcess(id: number): ProcessTime | undefined {
  const text = readOrEmpty(`/proc/${id}/stat`);
  const fields = text
    .slice(text.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
  const [, parent] = fields;
  const [user, system, endedUser, endedSystem] = fields.slice(11, 15);
  if (parent === undefined || endedSystem === undefined) return undefined;
  return { id, parent, own: (user ?? 0) + (system ?? 0), ended: (endedUser ?? 0) + endedSystem };
}

let knownTicks: number | undefined;

function ticksPerSecond(): number {
  knownTicks ??= Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));
  return knownTicks;
}

function commandOf(id: number): string {
  return readOrEmpty(`/proc/${id}/cmdline`);
}

function readOrEmpty(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
