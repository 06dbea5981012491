import { randomBytes } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { applyBatch, type Database, type Tx } from '@mauxn/store';
import { readBatch } from '../push/read-batch.ts';
import { seal, type TestSite } from '../push/test-site.ts';
import { province } from './test-member.ts';

/** A transaction that has done its work and is not committed yet: what runs now sees nothing of it. */
export interface HeldOpen {
  commit(): Promise<void>;
}

export async function heldOpen(db: Database, work: (tx: Tx) => Promise<unknown>): Promise<HeldOpen> {
  const gate = Promise.withResolvers<void>();
  const worked = Promise.withResolvers<void>();
  const done = db.transaction().execute(async (tx) => {
    await work(tx);
    worked.resolve();
    await gate.promise;
  });
  await Promise.race([worked.promise, done]);
  return {
    commit: async () => {
      gate.resolve();
      await done;
    },
  };
}

type Ask = (statement: string) => Promise<Record<string, unknown>[]>;

/** Waits until the work is done or waits for a lock of somebody else's, whichever comes first. */
export async function doneOrBlocked(ask: Ask, work: Promise<unknown>): Promise<void> {
  let done = false;
  const watched = work.finally(() => {
    done = true;
  });
  const blocked = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
  while (!done && (await ask(blocked)).length === 0) await setTimeout(5);
  if (done) await watched;
}

/** What the service does with a pushed batch, inside a transaction of the test's own. */
export function pushOf(site: TestSite, lines: readonly unknown[]) {
  return async (tx: Tx): Promise<void> => {
    const { id, body } = seal(lines);
    await applyBatch(tx, {
      province,
      id,
      device: site.device,
      site: site.site,
      siteName: 'Điểm',
      actor: site.actor,
      sha256: randomBytes(32),
      body,
      lines: readBatch(body),
      receivedAt: Date.now(),
    });
  };
}
