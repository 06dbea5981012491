import type { FieldDatabase } from './database.ts';
import { saved } from './failure.ts';
import { readMeta } from './meta.ts';
import { fewWaiting, lingerMs, pullEveryMs, shortestPauseMs, waitAfter } from './policy.ts';
import type { Ports } from './ports.ts';
import { pullOnce } from './puller.ts';
import { pruneKept } from './requeue.ts';
import { noteFailure, noteReached, type SenderMemory, type SendStep, sendOnce } from './sender.ts';

/** Wakes the sender: a new record, the network, the screen in front again, a log-in (docs/sync.md, D4). */
export interface Bell {
  ring(): void;
  /** Resolves with the timer or at the next ring, at once when it rang since the last wait. */
  wait(timer: Promise<void>): Promise<void>;
}

export function createBell(): Bell {
  let rung = false;
  let wake: (() => void) | undefined;
  return {
    ring: () => {
      rung = true;
      wake?.();
    },
    wait: async (timer) => {
      const ring = new Promise<void>((resolve) => {
        wake = resolve;
      });
      if (!rung) await Promise.race([timer, ring]);
      rung = false;
    },
  };
}

/** Sends and pulls until the signal fires. Of all open windows of this device only the holder of the lock does (D3). */
export async function runSync(
  db: FieldDatabase,
  ports: Ports,
  bell: Bell,
  signal: AbortSignal,
): Promise<void> {
  await ports.withLock('mauxn-field-sender', signal, async () => {
    const memory: SyncMemory = { refusedInARow: 0, failures: 0, pulledAt: Number.NEGATIVE_INFINITY };
    while (!signal.aborted) {
      const step = await turn(db, ports, memory);
      if (step.kind === 'failed') await pause(db, ports, bell, signal, step, memory);
      else memory.failures = 0;
      if (step.kind === 'idle') await bell.wait(ports.sleep(pullEveryMs, signal));
      // Sending at every save would also make the next save wait for the end of this one's.
      if (step.kind === 'idle' || (await isLittleLeft(db, step))) await ports.sleep(lingerMs, signal);
    }
  });
}

interface SyncMemory extends SenderMemory {
  failures: number;
  pulledAt: number;
}

/** Sends first; pulls when nothing waits and the last pull is old enough. */
async function turn(db: FieldDatabase, ports: Ports, memory: SyncMemory): Promise<SendStep> {
  const step = await saved(async () => {
    const sent = await sendOnce(db, ports, memory);
    if (sent.kind !== 'idle') return sent;
    const before = await readMeta(db, 'sending');
    if (before.drained > 0) await noteReached(db, before.lastSuccessAt ?? ports.now());
    const isDue = ports.now() - memory.pulledAt >= pullEveryMs || before.cause !== undefined;
    if (!isDue) return sent;
    const pulled = await pullOnce(db, ports);
    if (pulled.kind === 'idle') memory.pulledAt = ports.now();
    await pruneKept(db, ports.now());
    return pulled;
  });
  // A full disk stops this step, not the sender: what is acknowledged makes room.
  return step.ok ? step.value : { kind: 'failed', cause: 'storage-broken' };
}

async function isLittleLeft(db: FieldDatabase, step: SendStep): Promise<boolean> {
  if (step.kind !== 'moved') return false;
  const { waiting } = await readMeta(db, 'counters');
  return waiting > 0 && waiting <= fewWaiting;
}

async function pause(
  db: FieldDatabase,
  ports: Ports,
  bell: Bell,
  signal: AbortSignal,
  step: Extract<SendStep, { kind: 'failed' }>,
  memory: SyncMemory,
): Promise<void> {
  memory.failures += 1;
  await saved(() => noteFailure(db, step.cause, ports.now()));
  const chance = (ports.random(1)[0] ?? 0) / 255;
  const wait = waitAfter(step.cause, memory.failures, chance, step.retryAfter);
  const shortest = Math.max(shortestPauseMs, (step.retryAfter ?? 0) * 1000);
  await ports.sleep(shortest, signal);
  await bell.wait(ports.sleep(Math.max(0, wait - shortest), signal));
}
