/** Why a scanner gives nothing. `busy`: another window or program holds it; `garbled`: what arrives is not what was sent. */
export type SourceProblem = 'busy' | 'denied' | 'garbled' | 'no-codes' | 'failed';

export type SourceState =
  | { readonly kind: 'closed' | 'opening' | 'open' | 'unplugged' }
  | { readonly kind: 'problem'; readonly problem: SourceProblem };

/** A scanner that hands over its bytes itself, past keyboard and input method. */
export interface ScanSource {
  /** Starts reading. A failure is a state, never a rejection. */
  open(): Promise<void>;
  /** Stops reading and gives the device free for others. */
  close(): Promise<void>;
  /** The browser says that the device is gone. */
  unplug(): void;
  state(): SourceState;
}

/** What a source tells and what it asks. */
export interface SourcePorts {
  /** The text of a whole code. */
  readonly onScan: (text: string) => void;
  readonly onState: (state: SourceState) => void;
  readonly pause: Pause;
}

/** Calls back once after so many milliseconds, unless it is ended before: the pause by which a code ends. */
export type Pause = (ms: number, work: () => void) => () => void;

/** Longer than any gap within a code, also over Bluetooth; nobody scans two codes within it. */
export const pauseMs = 200;

const problems: Readonly<Record<string, SourceProblem>> = {
  InvalidStateError: 'busy',
  NetworkError: 'busy',
  NotAllowedError: 'denied',
  SecurityError: 'denied',
};

/** Why a device could not be opened, from the name that the browser gives its errors. */
export function problemOf(error: unknown): SourceProblem {
  return (error instanceof Error && problems[error.name]) || 'failed';
}

interface StateBox {
  readonly read: () => SourceState;
  readonly set: (state: SourceState) => void;
}

export function createStateBox(onState: (state: SourceState) => void): StateBox {
  let state: SourceState = { kind: 'closed' };
  return {
    read: () => state,
    set: (next) => {
      state = next;
      onState(next);
    },
  };
}
