/** What cameras of phones can do and the DOM's types do not name. */
interface Capabilities {
  readonly torch?: boolean;
  readonly focusMode?: readonly string[];
  readonly pointsOfInterest?: unknown;
  readonly zoom?: { readonly min?: number; readonly max?: number };
}

/** What the screen may offer for a camera. */
export interface Abilities {
  readonly torch: boolean;
  readonly focusModes: readonly string[];
  /** Whether it can be told where to focus. */
  readonly focusPoint: boolean;
  /** Factors that the zoom goes through, smallest first; empty where there is none. */
  readonly zooms: readonly number[];
}

/** Firefox has no capabilities at all. */
export function abilitiesOf(track: Pick<MediaStreamTrack, 'getCapabilities'>): Abilities {
  const can = (track.getCapabilities?.() ?? {}) as Capabilities;
  const focusModes = can.focusMode ?? [];
  const focusPoint = can.pointsOfInterest !== undefined || 'pointsOfInterest' in can;
  return { torch: can.torch === true, focusModes, focusPoint, zooms: zoomsOf(can.zoom) };
}

/** Lenses that cannot focus on what is near read it from further away, enlarged. */
const factors = [1, 1.5, 2, 3, 4];

function zoomsOf(range: Capabilities['zoom']): readonly number[] {
  const { min = 1, max = 1 } = range ?? {};
  const zooms = factors.filter((factor) => factor >= min && factor <= max);
  return zooms.length > 1 ? zooms : [];
}

/** The factor after this one; after the last comes the first. */
export function nextZoom(zooms: readonly number[], zoom: number): number {
  return zooms.find((factor) => factor > zoom + 0.01) ?? zooms[0] ?? 1;
}

/** A wish of one setting. The DOM's types know none of them; a camera that does not either leaves it out. */
export function wish(
  settings: Readonly<Record<string, boolean | number | string | readonly Point[]>>,
): MediaTrackConstraints {
  return { advanced: [settings as MediaTrackConstraintSet] };
}

/** A place in the picture as the camera sees it: shares of its width and height, from the left and from the top. */
export interface Point {
  readonly x: number;
  readonly y: number;
}
