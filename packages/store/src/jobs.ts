import { Logger, run } from 'graphile-worker';
import type { NoticeJob } from './report/notice.ts';

/** Every kind of job with its payload. Payloads hold keys of rows, never personal data. */
export interface JobPayloads {
  readonly notify: NoticeJob;
}

export type JobTasks = {
  readonly [name in keyof JobPayloads]: (payload: JobPayloads[name]) => Promise<void>;
};

export interface RunningJobs {
  /** Waits for the jobs in hand; what they do not finish is done by the next process. */
  stop(): Promise<void>;
}

/** What the process does with the worker's messages. They name jobs by number, never people. */
export interface JobLog {
  error(message: string): void;
  warn(message: string): void;
  info(message: string): void;
}

/** The worker's debug messages name nobody and say nothing either. */
const levels = { error: 'error', warning: 'warn', info: 'info', debug: 'info' } as const;

/**
 * Runs the jobs of this database, a few at a time. A task that throws is tried again with growing pauses, for about three days; its
 * error's message is kept in the job's row, so it must name nobody.
 */
export async function startJobs(url: string, tasks: JobTasks, log: JobLog): Promise<RunningJobs> {
  const runner = await run({
    connectionString: url,
    // Payloads were written by this package into this database, and the key of the list is the kind of the payload.
    taskList: Object.fromEntries(
      Object.entries(tasks).map(([name, task]) => [name, (payload: unknown) => task(payload as NoticeJob)]),
    ),
    parsedCronItems: [],
    concurrency: 4,
    maxPoolSize: 6,
    pollInterval: 2000,
    // The process stops its parts in its own order.
    noHandleSignals: true,
    logger: new Logger(() => (level, message) => log[levels[level]](message)),
  });
  return { stop: () => runner.stop() };
}
