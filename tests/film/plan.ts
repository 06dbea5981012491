import type { Code } from '../bench/scan/kinds.ts';

/** One code that is held into the picture. */
export interface Showing {
  readonly code: Code;
  /** Pixels for one of its modules. */
  readonly pixels: number;
}

/** A film for the camera. Lengths in frames. */
export interface FilmPlan {
  readonly seed: number;
  readonly framesPerSecond: number;
  /** Empty table before the first code, between two and after the last. */
  readonly lead: number;
  readonly gap: number;
  readonly tail: number;
  /** How long a card takes from the edge to the middle, and how long it stays there. */
  readonly entering: number;
  readonly held: number;
  readonly showings: readonly Showing[];
}

/** What is seen in a frame: how far the code has come, from 0 at the edge to 1 in the middle. */
export interface FrameView {
  readonly showing: number;
  readonly way: number;
}

export function framesOf(plan: FilmPlan): number {
  const { lead, gap, tail, entering, held, showings } = plan;
  return lead + showings.length * (entering + held + gap) - gap + tail;
}

/** What a frame shows; undefined: the empty table. */
export function viewAt(plan: FilmPlan, frame: number): FrameView | undefined {
  const { lead, gap, entering, held, showings } = plan;
  const each = entering + held + gap;
  const showing = Math.floor((frame - lead) / each);
  const within = (frame - lead) % each;
  if (frame < lead || showing >= showings.length || within >= entering + held) return undefined;
  // A hand slows down before it stops.
  const left = Math.max(0, 1 - (within + 1) / entering);
  return { showing, way: 1 - left * left };
}
