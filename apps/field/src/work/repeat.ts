/** A trigger that is pulled twice reads a code twice; whoever scans again to say yes takes longer than this, in ms. */
export const sameScanMs = 1_000;

/**
 * Tells whether a text was seen within the last `windowMs`. Every sighting counts anew, so a code that stays in sight is taken once,
 * and again only after it was away for that long.
 */
export function createRepeatGuard(windowMs: number): (text: string, at: number) => boolean {
  const seen = new Map<string, number>();
  return (text, at) => {
    for (const [old, last] of seen) if (at - last > windowMs) seen.delete(old);
    const isRepeat = seen.has(text);
    seen.set(text, at);
    return isRepeat;
  };
}
