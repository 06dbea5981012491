import type { CameraProblem } from './open-camera.ts';

const missing: ReadonlySet<CameraProblem> = new Set(['none', 'unplugged', 'failed']);

/** Calls back when the cause of a problem may be gone: a camera was plugged in, or the permission was given. Answers how to stop. */
export function watchReturn(problem: CameraProblem, retry: () => void): () => void {
  const ending = new AbortController();
  const { signal } = ending;
  if (missing.has(problem)) navigator.mediaDevices.addEventListener('devicechange', retry, { signal });
  if (problem === 'denied') void watchPermission(retry, signal);
  return () => ending.abort();
}

async function watchPermission(retry: () => void, signal: AbortSignal): Promise<void> {
  try {
    const permission = await navigator.permissions.query({ name: 'camera' });
    permission.addEventListener('change', () => permission.state === 'granted' && retry(), { signal });
  } catch {
    // Some browsers do not tell; the button is there.
  }
}
