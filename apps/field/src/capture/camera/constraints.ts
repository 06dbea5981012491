/** Which camera is wanted: one by its id, or whichever looks that way. */
export type Wanted = { readonly deviceId: string } | { readonly facing: string };

/** Small codes of ID cards need the pixels; more than this costs time and finds nothing more. */
const size = { width: { ideal: 1920 }, height: { ideal: 1080 }, frameRate: { ideal: 30 } };

/**
 * What to ask for, best first: some cameras refuse to start in a size that they offer, so the last try names none. Only the id is
 * demanded; everything else is a wish, which no camera can fail.
 */
export function constraintsFor(wanted: Wanted): readonly MediaTrackConstraints[] {
  const which =
    'deviceId' in wanted
      ? { deviceId: { exact: wanted.deviceId } }
      : { facingMode: { ideal: wanted.facing || 'environment' } };
  return [{ ...which, ...size }, which];
}
