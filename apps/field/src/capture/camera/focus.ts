import { type Abilities, type Point, wish } from './abilities.ts';

/** Of the drawn picture on the page, also where it is cut off. */
type Box = Pick<DOMRect, 'left' | 'top' | 'width' | 'height'>;

/** Where in the picture a finger is. */
export function pointAt(
  touch: { readonly clientX: number; readonly clientY: number },
  box: Box,
  isMirrored: boolean,
): Point {
  const across = share((touch.clientX - box.left) / box.width);
  return { x: isMirrored ? 1 - across : across, y: share((touch.clientY - box.top) / box.height) };
}

function share(value: number): number {
  return Number.isFinite(value) ? Math.min(1, Math.max(0, value)) : 0.5;
}

/** How long it stays on a point; after that it follows what comes into the picture again. */
const holdMs = 4000;

/** Whether asking for focus can do anything. */
export function canFocus({ focusModes, focusPoint }: Abilities): boolean {
  return focusPoint || focusModes.includes('single-shot');
}

/** What to set for a focus on a point, in this order; nothing where the camera looks after it alone. */
export function focusOn(
  { focusModes, focusPoint }: Abilities,
  point: Point,
): readonly MediaTrackConstraints[] {
  const mode = ['single-shot', 'continuous'].find((each) => focusModes.includes(each));
  const settings = { ...(focusPoint && { pointsOfInterest: [point] }), ...(mode && { focusMode: mode }) };
  return Object.keys(settings).length > 0 ? [wish(settings)] : [];
}

/** Lets the camera follow by itself; nothing where it cannot. */
export function followFocus({ focusModes }: Abilities): readonly MediaTrackConstraints[] {
  return focusModes.includes('continuous') ? [wish({ focusMode: 'continuous' })] : [];
}

type Track = Pick<MediaStreamTrack, 'applyConstraints'>;

/** Focuses on a point for a while. Harmless where the camera cannot. Answers how to end it early. */
export function holdFocus(track: Track, abilities: Abilities, point: Point): () => void {
  void applyAll(track, focusOn(abilities, point));
  const timer = setTimeout(() => void applyAll(track, followFocus(abilities)), holdMs);
  return () => clearTimeout(timer);
}

/** Sets one after the other. A camera that refuses goes on as it was. */
export async function applyAll(track: Track, settings: readonly MediaTrackConstraints[]): Promise<void> {
  for (const each of settings) await track.applyConstraints(each).catch(() => undefined);
}
