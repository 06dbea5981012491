/** Everything that this package does not decide itself, so that tests can drive time, chance, the network and the locks. */
export interface Ports {
  /** Milliseconds since 1970 by the device's clock. */
  now(): number;
  random(bytes: number): Uint8Array;
  fetch: DeviceFetch;
  /** Waits; ends early, without an error, when the signal fires. */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
  /** Runs the task while this holder alone has the lock of that name (docs/sync.md, D3). */
  withLock(name: string, signal: AbortSignal, task: () => Promise<void>): Promise<void>;
}

export type DeviceFetch = (
  url: string,
  init: {
    method: string;
    headers: Record<string, string>;
    body: string | Uint8Array<ArrayBuffer> | null;
  },
) => Promise<{
  status: number;
  headers: { get(name: string): string | null };
  text(): Promise<string>;
}>;

/** What makes ids and times. */
export type Clock = Pick<Ports, 'now' | 'random'>;
