import { type RapidKit, type RapidTiming, timingOf, windowOf } from './rapid.ts';

/** A running test as its timer shows it. */
export interface RapidTimer {
  readonly id: string;
  readonly kit: RapidKit;
  /** ms since 1970 */
  readonly startedAt: number;
}

export type RapidPhase = 'waiting' | 'ready' | 'overdue';

export interface RapidProgress {
  readonly phase: RapidPhase;
  /** Whole seconds until it may be read, or until it should have been; after that, since then. */
  readonly seconds: number;
}

const phaseOf = {
  early: 'waiting',
  'in-time': 'ready',
  late: 'overdue',
} as const satisfies Record<RapidTiming, RapidPhase>;

/** Computed from the start alone, so that a timer neither drifts nor ends with the app. */
export function progressOf({ kit, startedAt }: Omit<RapidTimer, 'id'>, now: number): RapidProgress {
  const phase = phaseOf[timingOf(kit, startedAt, now)];
  const { from, to } = windowOf(kit, startedAt);
  if (phase === 'overdue') return { phase, seconds: Math.floor((now - to) / 1000) };
  return { phase, seconds: Math.ceil(((phase === 'waiting' ? from : to) - now) / 1000) };
}

/**
 * The order in which a board is worked off: what can be read now, the nearest deadline first; then what still runs, the next one
 * first; then what nobody read in time, the longest overdue last. Equal ones stand in the order in which they were started.
 */
export function orderBoard<Timer extends RapidTimer>(timers: readonly Timer[], now: number): Timer[] {
  const ranked = timers.map((timer) => ({ timer, rank: rankOf(timer, now) }));
  return ranked.toSorted((a, b) => compare(a.rank, b.rank)).map(({ timer }) => timer);
}

const places = { ready: 0, waiting: 1, overdue: 2 } as const satisfies Record<RapidPhase, number>;

function rankOf(timer: RapidTimer, now: number): readonly (number | string)[] {
  const { phase, seconds } = progressOf(timer, now);
  return [places[phase], seconds, timer.startedAt, timer.id];
}

function compare(a: readonly (number | string)[], b: readonly (number | string)[]): number {
  for (const [n, value] of a.entries()) {
    const other = b[n] ?? value;
    if (value !== other) return value < other ? -1 : 1;
  }
  return 0;
}
