import type { StateTable } from '../state-table.ts';

/** A kind of rapid antigen test, as its maker's leaflet says: when its lines may be read, in minutes after the sample is on it. */
export interface RapidKit {
  readonly name: string;
  readonly readFrom: number;
  readonly readTo: number;
}

/** No kit of the market runs longer; a typing error in a campaign does. */
export const longestRapidMinutes = 240;

/** What the lines of a cassette say. `invalid`: no control line. */
export const rapidResults = ['negative', 'positive', 'invalid'] as const;
export type RapidResult = (typeof rapidResults)[number];

export const rapidStates = ['running', 'read', 'voided'] as const;
export type RapidState = (typeof rapidStates)[number];

/** A test that was read stays read: another result is a conflict for a person, and only a void takes it away. */
export const rapidMoves = {
  running: ['read', 'voided'],
  read: ['voided'],
  voided: [],
} as const satisfies StateTable<RapidState>;

export const rapidVoidReasons = ['wrong-person', 'wrong-result', 'damaged', 'not-read', 'other'] as const;
export type RapidVoidReason = (typeof rapidVoidReasons)[number];

/** Whether a result was read when the kit allows it. Outside of that it counts with this mark (domain.md, Rules). */
export const rapidTimings = ['early', 'in-time', 'late'] as const;
export type RapidTiming = (typeof rapidTimings)[number];

const minuteMs = 60_000;

/** Both times in ms since 1970, by the clock of one device. The first and the last moment of the kit's window are in time. */
export function timingOf(kit: RapidKit, startedAt: number, readAt: number): RapidTiming {
  const { from, to } = windowOf(kit, startedAt);
  if (readAt < from) return 'early';
  return readAt > to ? 'late' : 'in-time';
}

/** From when until when a test may be read, in ms since 1970. */
export function windowOf({ readFrom, readTo }: RapidKit, startedAt: number): { from: number; to: number } {
  return { from: startedAt + readFrom * minuteMs, to: startedAt + readTo * minuteMs };
}
