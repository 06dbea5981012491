/** What the device is ready for, which decides what its first page shows. */
export type Stage = 'set-up' | 'log-in' | 'shift' | 'capture';

interface DeviceState {
  readonly isSetUp: boolean;
  /** Somebody signed out on this device and nobody has signed in since. An expired session is no such thing (docs/sync.md, D8). */
  readonly isSignedOut: boolean;
  readonly hasShift: boolean;
}

export function stageOf({ isSetUp, isSignedOut, hasShift }: DeviceState): Stage {
  if (!isSetUp) return 'set-up';
  if (isSignedOut) return 'log-in';
  return hasShift ? 'capture' : 'shift';
}
