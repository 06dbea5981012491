import { type Bell, runSync } from '@mauxn/offline';
import type { Field } from './field.ts';

/** After a fault of this program the sender starts again; what it holds lies in the database. */
const restartMs = 30_000;

/** An interface that has just come up often fails its first request. */
const afterOnlineMs = [0, 2_000, 6_000];

/** Sends and pulls from the set-up on for as long as the page is open, whatever happens to one run. */
export async function keepSyncing({ db, ports, bell, live }: Field, signal: AbortSignal): Promise<void> {
  await untilSetUp(live);
  while (!signal.aborted) {
    try {
      await runSync(db, ports, bell, signal);
    } catch (error) {
      reportError(error);
      await ports.sleep(restartMs, signal);
    }
  }
}

/** What wakes the sender before its timer does (docs/sync.md, D4). */
export function ringOnEvents({ live, bell }: Pick<Field, 'live' | 'bell'>): void {
  const ring = () => bell.ring();
  window.addEventListener('online', () => {
    for (const ms of afterOnlineMs) setTimeout(ring, ms);
  });
  window.addEventListener('focus', ring);
  document.addEventListener('visibilitychange', () => ringWhenSeen(bell));
  // The records of other windows of this device are told of here as well: one of them is the sender.
  let before = live.status.read().waiting;
  live.status.listen(() => {
    const { waiting } = live.status.read();
    if (waiting > before) bell.ring();
    before = waiting;
  });
  // Somebody signed in, in whichever window.
  live.setUp.listen(ring);
}

/** A browser that is no device yet has nothing to send, and the service would only refuse it. */
function untilSetUp({ setUp }: Field['live']): Promise<void> {
  return new Promise((resolve) => {
    if (setUp.read()) return resolve();
    const stop = setUp.listen(() => {
      if (!setUp.read()) return;
      stop();
      resolve();
    });
  });
}

function ringWhenSeen(bell: Bell): void {
  if (document.visibilityState === 'visible') bell.ring();
}
