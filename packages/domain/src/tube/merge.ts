import type { Person } from '../identity/person.ts';
import type { TubeKind, VoidReason } from './tube.ts';

/** What a `tube.record` said. */
export interface TubeRecord {
  readonly code: string;
  readonly kind: TubeKind;
  readonly people: readonly Person[];
  /** The positive rapid test that this tube confirms. */
  readonly rapid?: string | undefined;
}

/**
 * What a `tube.correct` said. `edition` counts the corrections of this tube that its author had seen, plus one: a logical clock
 * per tube, so a device with a fast clock does not always win.
 */
export interface TubeCorrection {
  readonly id: string;
  readonly device: string;
  readonly edition: number;
  readonly code?: string | undefined;
  readonly people?: readonly PersonCorrection[] | undefined;
}

export interface PersonCorrection {
  /** Place in the tube, from 0. */
  readonly n: number;
  readonly set: Partial<Person>;
}

export interface TubeVoid {
  readonly id: string;
  readonly reason: VoidReason;
}

export interface MergedTube extends TubeRecord {
  readonly edition: number;
  readonly voided?: VoidReason;
}

/**
 * The tube as everybody must see it, whatever the order in which corrections and voids arrived: a correction wins field by field by
 * (edition, device, id); a void wins over every correction; the earliest void names the reason (docs/sync.md, M1 to M3).
 */
export function mergeTube(
  record: TubeRecord,
  corrections: readonly TubeCorrection[],
  voids: readonly TubeVoid[],
): MergedTube {
  const ordered = corrections.toSorted(byPrecedence);
  const people = record.people.map((person, n) => correctPerson(person, n, ordered));
  const code = ordered.findLast((correction) => correction.code !== undefined)?.code ?? record.code;
  const firstVoid = voids.toSorted((a, b) => compareText(a.id, b.id))[0];
  return {
    ...record,
    code,
    people,
    edition: ordered.at(-1)?.edition ?? 0,
    ...(firstVoid && { voided: firstVoid.reason }),
  };
}

function correctPerson(person: Person, n: number, ordered: readonly TubeCorrection[]): Person {
  let corrected = person;
  for (const correction of ordered) {
    for (const change of correction.people ?? []) {
      if (change.n === n) corrected = { ...corrected, ...change.set };
    }
  }
  return corrected;
}

function byPrecedence(a: TubeCorrection, b: TubeCorrection): number {
  return a.edition - b.edition || compareText(a.device, b.device) || compareText(a.id, b.id);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
