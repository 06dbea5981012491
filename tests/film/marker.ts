/**
 * Every frame carries its number in squares at the upper left edge: one that is always light, one that is always dark, then the bits,
 * the highest first. Whoever plays the film can tell which frame is on the screen.
 */
export const marker = { square: 16, bits: 12 } as const;

/** Writes the number into grey pixels. */
export function markFrame(pixels: Uint8ClampedArray, width: number, frame: number): void {
  const { square, bits } = marker;
  const isLight = (place: number) =>
    place < 2 ? place === 0 : ((frame >> (bits - 1 - (place - 2))) & 1) === 1;
  for (let place = 0; place < bits + 2; place += 1) {
    for (let y = 0; y < square; y += 1) {
      const start = y * width + place * square;
      pixels.fill(isLight(place) ? 235 : 20, start, start + square);
    }
  }
}
