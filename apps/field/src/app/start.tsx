import { browserPorts, checkSentinel, clearSentinel, type FieldDatabase } from '@mauxn/offline';
import { playSignal } from '@mauxn/ui';
import type { ReactNode } from 'react';
import { closePending } from '../session/sign-out.ts';
import { openDatabase } from '../trouble/open-database.ts';
import { OpeningScreen, TroubleScreen, VanishedScreen } from '../trouble/trouble-screen.tsx';
import { App } from './app.tsx';
import { type Field, startField } from './field.ts';
import { ringWhenReady } from './ready-bell.ts';
import { createSharedBell } from './shared-bell.ts';
import { followUpdates } from './update.ts';
import { keepSyncing, ringOnEvents } from './wake.ts';

type Show = (draw: () => ReactNode) => void;

/** Opening takes a moment; only a long one is told of. */
const longMs = 500;

/** Opens the device's database, then the screens, then the way to the service: nothing here waits for a network. */
export async function start(show: Show): Promise<void> {
  // A version that cannot open the database must still be able to get the one that can.
  followUpdates();
  const slow = setTimeout(() => show(() => <OpeningScreen />), longMs);
  const db = await openDatabase((trouble) => {
    clearTimeout(slow);
    show(() => <TroubleScreen trouble={trouble} />);
  });
  clearTimeout(slow);
  if (typeof db === 'string') return show(() => <TroubleScreen trouble={db} />);
  const field = await startField(db, browserPorts(), createSharedBell());
  await tellOfVanished(db, show);
  show(() => <App field={field} />);
  ringOnEvents(field);
  ringWhenReady(
    field.live.rapid,
    () => field.ports.now(),
    () => playSignal('attention'),
  );
  followSession(field);
  void keepSyncing(field, new AbortController().signal);
}

async function tellOfVanished(db: FieldDatabase, show: Show): Promise<void> {
  if ((await checkSentinel(db, localStorage)) !== 'vanished') return;
  await new Promise<void>((resolve) => show(() => <VanishedScreen onRead={resolve} />));
  clearSentinel(localStorage);
}

/** Ends sessions that a sign-out without network left open, and writes down that this browser is a device as soon as it is one. */
function followSession({ db, ports, live }: Field): void {
  void closePending(ports);
  window.addEventListener('online', () => void closePending(ports));
  live.setUp.listen(() => void checkSentinel(db, localStorage));
}
