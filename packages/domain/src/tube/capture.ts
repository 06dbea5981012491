import type { Person } from '../identity/person.ts';
import { failed, type Parsed, parsed } from '../parsed.ts';
import type { TubeRecord } from './merge.ts';
import { largestPool, type TubeKind } from './tube.ts';

/** The tube that is open on the capture screen. Survives reloads as a draft row. */
export interface OpenTube {
  readonly code: string;
  readonly kind: TubeKind;
  /** Swabs that this tube may hold: 1 for a single, the campaign's limit for a pool. */
  readonly limit: number;
  readonly people: readonly Person[];
  /** The positive rapid test that this tube is to confirm. */
  readonly rapid?: string | undefined;
}

export const captureRefusals = ['tube-full', 'same-person-twice', 'tube-empty'] as const;
export type CaptureRefusal = (typeof captureRefusals)[number];

export function openTube(code: string, kind: TubeKind, poolLimit: number): OpenTube {
  return { code, kind, limit: kind === 'single' ? 1 : Math.min(poolLimit, largestPool), people: [] };
}

/** Adds a person unless the tube is full or already holds them; `isSame` comes from the identity rules. */
export function addPerson(
  tube: OpenTube,
  person: Person,
  isSame: (a: Person, b: Person) => boolean,
): Parsed<OpenTube, CaptureRefusal> {
  if (tube.people.length >= tube.limit) return failed('tube-full');
  if (tube.people.some((known) => isSame(known, person))) return failed('same-person-twice');
  return parsed({ ...tube, people: [...tube.people, person] });
}

export function removePerson(tube: OpenTube, n: number): OpenTube {
  return { ...tube, people: tube.people.filter((_, place) => place !== n) };
}

/** What is recorded when the tube is closed. A pool that got one swab only is a single: its result is that person's own. */
export function sealTube(tube: OpenTube): Parsed<TubeRecord, CaptureRefusal> {
  if (tube.people.length === 0) return failed('tube-empty');
  const kind = tube.people.length === 1 ? 'single' : tube.kind;
  return parsed({ code: tube.code, kind, people: tube.people, ...(tube.rapid && { rapid: tube.rapid }) });
}

/** A tube that has reached its limit seals itself: two scans and no tap for a single. */
export function isFull(tube: OpenTube): boolean {
  return tube.people.length >= tube.limit;
}
