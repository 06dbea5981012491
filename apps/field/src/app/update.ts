import { useSyncExternalStore } from 'react';
import { Workbox } from 'workbox-window';
import { serviceWorkerUrl, trustScriptUrl } from './script-url.ts';

/**
 * `offered`: a new version waits. `applying`: somebody said yes. `elsewhere`: another window of this device took it, and this one
 * still runs the old one.
 */
export type UpdateState = 'none' | 'offered' | 'applying' | 'elsewhere';

interface Update {
  readonly state: UpdateState;
  /** The app itself is stored: it opens without network. */
  readonly isStored: boolean;
}

const checkEveryMs = 3_600_000;
const retryMs = 15_000;
const listeners = new Set<() => void>();
let update: Update = { state: 'none', isStored: false };
let workbox: Workbox | undefined;

/** Registers the service worker and looks for new versions. A new one never starts by itself (docs/sync.md, V2). */
export function followUpdates(): void {
  if (!('serviceWorker' in navigator)) return;
  void navigator.serviceWorker.ready.then(() => set({ isStored: true }));
  register();
  setInterval(() => void checkForUpdate(), checkEveryMs);
}

function register(): void {
  workbox = new Workbox(trustScriptUrl(serviceWorkerUrl));
  workbox.addEventListener('waiting', () => set({ state: 'offered' }));
  workbox.addEventListener('controlling', (event) => {
    if (update.state === 'applying') window.location.reload();
    else if (event.isUpdate || event.isExternal) set({ state: 'elsewhere' });
  });
  // The network went away in the middle of the first storing: browsers do not try that again by themselves.
  workbox.addEventListener('redundant', registerLater);
  void workbox.register().catch(registerLater);
}

function registerLater(): void {
  setTimeout(() => {
    if (!update.isStored) register();
  }, retryMs);
}

/** Asks the service for a new version. Without network nothing is found, which is no failure. */
export async function checkForUpdate(): Promise<void> {
  await workbox?.update().catch(() => undefined);
}

/** Starts the new version: the page is loaded again as soon as it has taken over. */
export function applyUpdate(): void {
  if (update.state === 'elsewhere') return window.location.reload();
  set({ state: 'applying' });
  workbox?.messageSkipWaiting();
}

export function useUpdate(): Update {
  return useSyncExternalStore(listen, () => update);
}

function set(change: Partial<Update>): void {
  update = { ...update, ...change };
  for (const tell of listeners) tell();
}

function listen(tell: () => void) {
  listeners.add(tell);
  return () => listeners.delete(tell);
}
