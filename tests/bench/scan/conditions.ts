import type { Chance } from '../../world/chance.ts';

/** What makes a picture hard. Lengths in modules of the code where not said otherwise. */
export interface Circumstances {
  readonly width: number;
  readonly height: number;
  /** Factor on the usual pixels of a module, or the pixels themselves. */
  readonly pixels: { readonly factor: number } | { readonly exact: number };
  readonly turn: number;
  readonly tilt: number;
  readonly blur: number;
  readonly motion: number;
  readonly gain: number;
  readonly contrast: number;
  readonly noise: number;
  /** Shares of the code's area that light drowns, and that scratches and stains cover. */
  readonly glare: number;
  readonly damage: number;
  readonly isInverted: boolean;
}

const degrees = Math.PI / 180;

export function between(chance: Chance, low: number, high: number): number {
  return low + ((high - low) * chance.below(2 ** 30)) / 2 ** 30;
}

/** A steady hand in good light. */
function plain(chance: Chance): Circumstances {
  return {
    width: 1280,
    height: 720,
    pixels: { factor: 1 },
    turn: between(chance, -6, 6) * degrees,
    tilt: between(chance, 0, 10) * degrees,
    blur: 0.12,
    motion: 0,
    gain: between(chance, 0.75, 1),
    contrast: 1,
    noise: between(chance, 1.5, 4),
    glare: 0,
    damage: 0,
    isInverted: false,
  };
}

type Change = (chance: Chance) => Partial<Circumstances>;

/** One thing goes wrong at a time, as far as it does in the field; `hurried` is a little of several. */
const changes = {
  clean: () => ({}),
  rotated: (chance) => ({ turn: between(chance, 0, 360) * degrees }),
  tilted: (chance) => ({ tilt: between(chance, 28, 50) * degrees }),
  blurred: (chance) => ({ blur: between(chance, 0.3, 0.7) }),
  moved: (chance) => ({ motion: between(chance, 0.7, 1.5) }),
  pale: (chance) => ({ contrast: between(chance, 0.1, 0.3) }),
  // In little light a sensor is set higher, and its noise with it.
  dark: (chance) => ({ gain: between(chance, 0.012, 0.07), noise: between(chance, 3, 8) }),
  glare: (chance) => ({ glare: between(chance, 0.03, 0.14) }),
  noisy: (chance) => ({ noise: between(chance, 14, 34) }),
  'small-720': (chance) => ({ pixels: { exact: between(chance, 1.5, 2.4) } }),
  'small-1080': (chance) => ({ width: 1920, height: 1080, pixels: { exact: between(chance, 1.5, 2.6) } }),
  damaged: (chance) => ({ damage: between(chance, 0.03, 0.12) }),
  inverted: () => ({ isInverted: true }),
  hurried: (chance) => ({
    pixels: { factor: 0.8 },
    turn: between(chance, -25, 25) * degrees,
    tilt: between(chance, 10, 30) * degrees,
    blur: between(chance, 0.2, 0.4),
    motion: between(chance, 0.2, 0.6),
    gain: between(chance, 0.15, 0.5),
    noise: between(chance, 5, 12),
  }),
} as const satisfies Record<string, Change>;

export type Condition = keyof typeof changes;
export const conditions = Object.keys(changes) as Condition[];

export function makeCircumstances(condition: Condition, chance: Chance): Circumstances {
  return { ...plain(chance), ...changes[condition](chance) };
}
