import type { RapidResult, RapidState, RapidVoidReason } from './rapid.ts';

/** What a `rapid.read` said. */
export interface RapidReading {
  readonly id: string;
  readonly result: RapidResult;
  /** ms since 1970, by the clock of the device that started the test */
  readonly readAt: number;
}

export interface RapidVoid {
  readonly id: string;
  readonly reason: RapidVoidReason;
}

export interface MergedRapid {
  readonly state: RapidState;
  /** The reading that counts; kept beside a void, which takes its result away. */
  readonly reading?: RapidReading | undefined;
  readonly voided?: RapidVoidReason | undefined;
  /** Readings of this test differ, and a person has to decide. */
  readonly isDisputed: boolean;
}

/**
 * The test as everybody must see it, whatever the order in which its readings and voids arrived: the first reading counts, another
 * result beside it is a dispute and stays readable; a void wins over every reading; the first void names the reason. First is by id,
 * which is by time (docs/sync.md, M7).
 */
export function mergeRapid(readings: readonly RapidReading[], voids: readonly RapidVoid[]): MergedRapid {
  const [reading] = readings.toSorted(byId);
  const [voided] = voids.toSorted(byId);
  if (voided) return { state: 'voided', reading, voided: voided.reason, isDisputed: false };
  if (!reading) return { state: 'running', isDisputed: false };
  return { state: 'read', reading, isDisputed: readings.some(({ result }) => result !== reading.result) };
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1;
}
