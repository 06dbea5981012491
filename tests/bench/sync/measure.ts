import type { FreshDatabase } from '../../setup/copy.ts';
import type { BenchBatch } from './batches.ts';
import { copyAll, readRows } from './copy-pass.ts';
import { type CpuTime, readCpu, serverOf } from './cpu.ts';
import { assertHolds, backendOf, emptyTables, sumOf, walOf } from './database.ts';
import { type PushPass, pushAll } from './push.ts';
import type { BenchService } from './service.ts';

export interface Load {
  readonly fresh: FreshDatabase;
  readonly service: BenchService;
  readonly batches: readonly BenchBatch[];
  readonly rounds: number;
  readonly signal: AbortSignal;
  say(line: string): void;
}

/** One COPY, one first pass and one replay of the same rows. */
export interface Round {
  readonly copySeconds: number;
  readonly first: PushPass & {
    readonly cpu: CpuTime | undefined;
    /** Bytes of write-ahead log. */
    readonly wal: number;
  };
  readonly replay: PushPass;
}

/**
 * Runs the rounds one after the other, COPY and first pass in turn, so that a busy moment of the machine hits both. A first pass that
 * does not count warms the service up and makes the rows that COPY is given.
 * @throws Trouble when the database does not hold exactly what was pushed, after any pass
 */
export async function measure(load: Load): Promise<readonly Round[]> {
  const { fresh, batches, rounds, signal } = load;
  await emptyTables(fresh);
  await pushFirst(load);
  const rows = await readRows(fresh.url, batches);
  const done: Round[] = [];
  for (let n = 1; n <= rounds; n++) {
    signal.throwIfAborted();
    await emptyTables(fresh);
    const copySeconds = await copyAll(fresh.url, rows);
    await assertHolds(fresh, batches);
    await emptyTables(fresh);
    const first = await pushFirst(load);
    signal.throwIfAborted();
    const replay = await pushAll(load.service.origin, batches);
    await assertHolds(fresh, batches);
    done.push({ copySeconds, first, replay });
    const rates = [copySeconds, first.seconds, replay.seconds].map((seconds) => perSecond(batches, seconds));
    load.say(`round ${n}: COPY ${rates[0]}, first pass ${rates[1]}, replay ${rates[2]} tubes/s`);
  }
  return done;
}

export function perSecond(batches: readonly BenchBatch[], seconds: number): number {
  return Math.round(sumOf(batches, ({ tubes }) => tubes) / seconds);
}

async function pushFirst({ fresh, service, batches }: Load): Promise<Round['first']> {
  const server = serverOf(await backendOf(fresh));
  const cpu = () => (server === undefined ? undefined : readCpu(service.pid, server));
  const [walBefore, before] = [await walOf(fresh), cpu()];
  const pass = await pushAll(service.origin, batches);
  const [after, walAfter] = [cpu(), await walOf(fresh)];
  await assertHolds(fresh, batches);
  return {
    ...pass,
    wal: walAfter - walBefore,
    cpu: before &&
      after && { service: after.service - before.service, postgres: after.postgres - before.postgres },
  };
}
