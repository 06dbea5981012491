import { useSyncExternalStore } from 'react';

/**
 * Whether somebody signed out on this device, beside the database: it says who may look at the screen, not what was captured.
 * `pending`: the service could not be told yet.
 */
type SignedOut = 'closed' | 'pending';

const key = 'mauxn-field-signed-out';
const listeners = new Set<() => void>();

export function readSignedOut(): SignedOut | undefined {
  const value = localStorage.getItem(key);
  return value === 'closed' || value === 'pending' ? value : undefined;
}

/** @param value undefined when somebody signed in */
export function noteSignedOut(value: SignedOut | undefined): void {
  if (value) localStorage.setItem(key, value);
  else localStorage.removeItem(key);
  for (const tell of listeners) tell();
}

export function useIsSignedOut(): boolean {
  return useSyncExternalStore(listen, () => readSignedOut() !== undefined);
}

/** Other windows of this device are told by the browser. */
function listen(tell: () => void) {
  listeners.add(tell);
  window.addEventListener('storage', tell);
  return () => {
    listeners.delete(tell);
    window.removeEventListener('storage', tell);
  };
}
