import type { Ports } from '@mauxn/offline';
import { CallError, fieldRoutes } from '@mauxn/wire';
import { ask } from '../app/ask.ts';
import { noteSignedOut, readSignedOut } from './signed-out.ts';

/**
 * Signs out at once, with or without network; no record is touched (docs/sync.md, promise 3). The service is told now, or as soon as
 * it can be reached.
 */
export async function signOut(ports: Pick<Ports, 'fetch'>): Promise<void> {
  noteSignedOut('pending');
  await closePending(ports);
}

/** Ends the session at the service when a sign-out could not do it. */
export async function closePending(ports: Pick<Ports, 'fetch'>): Promise<void> {
  if (readSignedOut() !== 'pending') return;
  const isClosed = await closeSession(ports);
  // Somebody may have signed in meanwhile.
  if (isClosed && readSignedOut() === 'pending') noteSignedOut('closed');
}

/** @returns whether there is no session any more, as far as the service says */
export async function closeSession(ports: Pick<Ports, 'fetch'>): Promise<boolean> {
  try {
    await ask(ports, fieldRoutes.closeSession);
    return true;
  } catch (error) {
    if (!(error instanceof CallError)) throw error;
    return error.failure === 'login_required';
  }
}
