import { sendTimeoutMs } from './policy.ts';
import type { Ports } from './ports.ts';

/** The ports of a real browser. Requests are same-origin and carry the cookies of the session and of the device. */
export function browserPorts(): Ports {
  return {
    now: () => Date.now(),
    random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
    // A redirect is never the service's answer: only a portal in between sends one.
    fetch: (url, init) =>
      fetch(url, {
        ...init,
        redirect: 'manual',
        credentials: 'same-origin',
        cache: 'no-store',
        signal: AbortSignal.timeout(sendTimeoutMs),
      }),
    sleep,
    withLock,
  };
}

function sleep(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

async function withLock(name: string, signal: AbortSignal, task: () => Promise<void>): Promise<void> {
  try {
    await navigator.locks.request(name, { signal }, task);
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}
