import { failed, type Parsed, parsed } from '@mauxn/domain';
import { Dexie } from 'dexie';

/** Why something was not saved. Nothing was lost: what was scanned is still open on the screen and in the draft. */
export const recordFailures = [
  'storage_full',
  'storage_broken',
  'not_set_up',
  'no_shift',
  'code_used',
  'tube_unknown',
  'rapid_unknown',
  'slip_unknown',
  'invalid',
] as const;
export type RecordFailure = (typeof recordFailures)[number];

export type Recorded<Value> = Parsed<Value, RecordFailure>;

/** Thrown inside a transaction so that the whole of it is undone; never leaves this package. */
export class Refusal extends Error {
  readonly failure: RecordFailure;

  constructor(failure: RecordFailure) {
    super(failure);
    this.failure = failure;
  }
}

/** Runs a save and answers its value after the transaction's completion event, or why nothing was saved (docs/sync.md, D2). */
export async function saved<Value>(save: () => PromiseLike<Value>): Promise<Recorded<Value>> {
  try {
    return parsed(await save());
  } catch (error) {
    return failed(failureOf(error));
  }
}

function failureOf(error: unknown): RecordFailure {
  if (error instanceof Refusal) return error.failure;
  if (causesOf(error).some((cause) => cause.name === 'QuotaExceededError')) return 'storage_full';
  if (error instanceof Dexie.DexieError || error instanceof DOMException) return 'storage_broken';
  throw error;
}

function causesOf(error: unknown): { name: string }[] {
  const causes: { name: string }[] = [];
  let cause: unknown = error;
  while (typeof cause === 'object' && cause !== null && causes.length < 5) {
    causes.push({ name: 'name' in cause ? String(cause.name) : '' });
    cause = 'inner' in cause ? cause.inner : undefined;
  }
  return causes;
}
