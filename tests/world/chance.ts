import { makeUuidV7 } from '@mauxn/domain';

/** Numbers that look random and are the same for the same seed (mulberry32). */
export interface Chance {
  /** From 0 to below `limit`, whole. */
  below(limit: number): number;
  pick<Value>(values: readonly Value[]): Value;
  /** UUIDv7; each is a second younger than the one before it. */
  id(): string;
}

/** The world is made on a fixed day, so that its ids are the same everywhere. */
const firstMoment = Date.UTC(2026, 10, 1);

export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  let ids = 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    below,
    pick: (values) => {
      const value = values[below(values.length)];
      if (value === undefined) throw new Error('Nothing to pick from.');
      return value;
    },
    id: () =>
      makeUuidV7(
        firstMoment + 1000 * ids++,
        Uint8Array.from({ length: 10 }, () => below(256)),
      ),
  };
}
