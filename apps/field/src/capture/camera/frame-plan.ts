import { type Area, enlarge, type Grey, invert, sharpen, smooth, turn } from './grey.ts';

/** One way to look at a picture: which part of it, how it is prepared, and what is searched for there. */
export interface Pass {
  readonly area: 'whole' | 'guide';
  readonly scale: number;
  readonly prepare?: (grey: Grey) => Grey;
  /** Degrees that the picture is turned by before. */
  readonly turned?: number;
  /** Bar codes alone: for what only they need. */
  readonly barsOnly?: boolean;
  /** All codes of the picture, not just the first; only dark ones on light ground, or it would take three times as long. */
  readonly several?: boolean;
  /** One threshold for the whole picture instead of one for each place. */
  readonly oneThreshold?: boolean;
}

/** Side of the guide frame, as a share of the picture's short side; the screen draws the same. */
export const guideShare = 0.8;

const whole: Pass = { area: 'whole', scale: 1 };
const guide: Pass = { area: 'guide', scale: 2 };
const several: Pass = { ...whole, several: true };
const smoothWhole: Pass = { ...whole, prepare: smooth };
const smoothGuide: Pass = { ...guide, prepare: smooth };
// Bars that lie across are read along lines of the picture, steep ones along its columns; between them only a turned picture helps.
const leftBars: Pass = { ...whole, turned: 30, barsOnly: true };
const rightBars: Pass = { ...whole, turned: -30, barsOnly: true };
const invertedBars: Pass = { ...whole, prepare: invert, barsOnly: true };
const larger: Pass = { ...whole, scale: 1.5 };
const sharpened: Pass = { ...larger, prepare: (grey) => sharpen(smooth(grey), 4) };
const oneThreshold: Pass = { ...whole, oneThreshold: true };
const largest: Pass = { ...guide, scale: 3 };

/** A still picture has time: every pass in this order, until one reads. Measured over rendered pictures (`npm run bench -- scan`). */
export const stillPasses: readonly Pass[] = [
  several,
  oneThreshold,
  smoothGuide,
  larger,
  leftBars,
  rightBars,
  invertedBars,
  sharpened,
  largest,
];

/** Moving pictures have none: these three take turns, and after each round comes one of the rare ones. */
const usual: readonly Pass[] = [guide, smoothWhole, several];
const rare: readonly Pass[] = [leftBars, smoothGuide, rightBars, larger, invertedBars, oneThreshold];

/**
 * The pass for a frame: the guide frame enlarged (small codes), the whole smoothed (noise), the whole, and one of those that few codes
 * need. Measured together they read more than any one of them.
 * @param n number of the frame, from 0
 */
export function planFrame(n: number): Pass {
  const places = usual.length + 1;
  const pass = usual[n % places] ?? rare[Math.floor(n / places) % rare.length];
  return pass ?? several;
}

/** What a pass looks at, in pixels of the picture. */
export function areaOf({ area }: Pass, { width, height }: Pick<Grey, 'width' | 'height'>): Area {
  if (area === 'whole') return { x: 0, y: 0, width, height };
  const side = Math.round(Math.min(width, height) * guideShare);
  return { x: Math.round((width - side) / 2), y: Math.round((height - side) / 2), width: side, height: side };
}

/** Larger would take longer than it finds more. */
const maximalPixels = 3_200_000;

/** The picture as the pass wants it. */
export function prepareGrey(pass: Pass, grey: Grey): Grey {
  const area = areaOf(pass, grey);
  const scale = Math.min(pass.scale, Math.max(1, Math.sqrt(maximalPixels / (area.width * area.height))));
  const isAsItIs = pass.area === 'whole' && scale === 1;
  const drawn = isAsItIs ? grey : enlarge(grey, area, scale);
  const turned = pass.turned === undefined ? drawn : turn(drawn, pass.turned);
  return pass.prepare ? pass.prepare(turned) : turned;
}
