import type { Chance } from '../../world/chance.ts';

/** A picture as the camera hands it over: one grey value per pixel, 0 to 255. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8ClampedArray<ArrayBuffer>;
}

/** The light that falls on the sensor, linear, 1 = white paper in good light. */
export interface Light {
  readonly width: number;
  readonly height: number;
  readonly values: Float32Array;
}

/** What stands between the scene and the picture. Lengths in pixels. */
export interface Exposure {
  /** Spread of the lens, in focus or not. */
  readonly blur: number;
  readonly motion: { readonly length: number; readonly angle: number } | undefined;
  /** Factor on the light. */
  readonly gain: number;
  /** Share of the contrast that is left behind haze or a dirty lens, 0 to 1. */
  readonly contrast: number;
  /** Spread of the noise in the finished picture, in grey values of a middle tone. */
  readonly noise: number;
}

/** Takes the picture: lens, motion, haze, sensor and the curve that pictures are stored with. */
export function takePicture(light: Light, exposure: Exposure, chance: Chance): Picture {
  const { width, height } = light;
  let values = blurred(light, exposure.blur);
  if (exposure.motion) values = smeared({ width, height, values }, exposure.motion);
  const pixels = new Uint8ClampedArray(width * height);
  const noise = makeNoise(chance);
  let before = 0;
  for (let n = 0; n < pixels.length; n += 1) {
    const hazy = (values[n] as number) * exposure.contrast + haze * (1 - exposure.contrast);
    const value = curve[Math.min(4095, Math.round(hazy * exposure.gain * 4095))] as number;
    // Neighbours share some of it: a sensor measures every colour at every second pixel only.
    const fresh = noise();
    pixels[n] = value + exposure.noise * (0.9 * fresh + 0.4 * before);
    before = fresh;
  }
  return { width, height, pixels };
}

const haze = 0.4;
const curve = Float32Array.from({ length: 4096 }, (_, n) => 255 * (n / 4095) ** (1 / 2.2));

/** Bell-shaped numbers from a table, so that a million of them cost little. */
function makeNoise(chance: Chance): () => number {
  const table = Float32Array.from({ length: 8191 }, () => {
    const [a, b] = [(chance.below(2 ** 24) + 1) / 2 ** 24, chance.below(2 ** 24) / 2 ** 24];
    return Math.sqrt(-2 * Math.log(a)) * Math.cos(2 * Math.PI * b);
  });
  let state = chance.below(2 ** 30);
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return table[(state >>> 8) % table.length] ?? 0;
  };
}

/** A bell-shaped spread, along the rows and then along the columns. */
function blurred({ width, values }: Light, spread: number): Float32Array {
  const reach = Math.ceil(spread * 3);
  const weights = Array.from({ length: 2 * reach + 1 }, (_, n) =>
    Math.exp(-((n - reach) ** 2) / (2 * spread ** 2 || 1)),
  );
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const across = new Float32Array(values.length);
  const both = new Float32Array(values.length);
  for (const [n, weight] of weights.entries()) addMoved(across, values, weight / sum, n - reach);
  for (const [n, weight] of weights.entries()) addMoved(both, across, weight / sum, (n - reach) * width);
  return both;
}

/** Adds the values moved by so many places; the first and last value stand for what lies outside. */
function addMoved(out: Float32Array, values: Float32Array, weight: number, by: number): void {
  const last = values.length - 1;
  const [from, to] = [Math.max(0, -by), Math.min(last, last - by)];
  for (let n = from; n <= to; n += 1) out[n] = (out[n] as number) + weight * (values[n + by] as number);
  for (let n = 0; n < from; n += 1) out[n] = (out[n] as number) + weight * (values[0] as number);
  for (let n = to + 1; n <= last; n += 1) out[n] = (out[n] as number) + weight * (values[last] as number);
}

/** The hand moves evenly while the shutter is open. */
function smeared(
  { width, height, values }: Light,
  { length, angle }: { length: number; angle: number },
): Float32Array {
  const steps = Math.max(2, Math.ceil(length * 2));
  const [dx, dy] = [Math.cos(angle) * length, Math.sin(angle) * length];
  const out = new Float32Array(values.length);
  for (let step = 0; step < steps; step += 1) {
    const share = step / (steps - 1) - 0.5;
    const [x, y] = [Math.round(dx * share * 2) / 2, Math.round(dy * share * 2) / 2];
    addShifted(out, { width, height, values }, x, y, 1 / steps);
  }
  return out;
}

/** Adds the light moved by halves of a pixel. */
function addShifted(out: Float32Array, { width, values }: Light, dx: number, dy: number, weight: number) {
  for (const x of [Math.floor(dx), Math.ceil(dx)]) {
    for (const y of [Math.floor(dy), Math.ceil(dy)]) addMoved(out, values, weight / 4, y * width + x);
  }
}
