import type { Recorded, RecordFailure } from '@mauxn/offline';

/** A save on this device that did not happen, for screens that show failures in one place. */
export class SaveError extends Error {
  readonly failure: RecordFailure;

  constructor(failure: RecordFailure) {
    super(failure);
    this.failure = failure;
  }
}

/** What was saved. @throws SaveError when nothing was */
export function valueOf<Value>(recorded: Recorded<Value>): Value {
  if (!recorded.ok) throw new SaveError(recorded.error);
  return recorded.value;
}
