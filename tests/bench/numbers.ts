/** The middle of a list of any order; of an even number, the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = (sorted.length - 1) / 2;
  return (at(sorted, Math.floor(half)) + at(sorted, Math.ceil(half))) / 2;
}

/** The smallest value that at least this share (0 to 1) of the values does not exceed (nearest rank). */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return at(sorted, Math.max(0, Math.ceil(share * sorted.length) - 1));
}

/** Rounded to so many digits behind the point. */
export function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}

function at(sorted: readonly number[], place: number): number {
  const value = sorted[place];
  if (value === undefined) throw new RangeError('There is no middle of nothing.');
  return value;
}
