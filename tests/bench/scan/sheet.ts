import type { Chance } from '../../world/chance.ts';
import type { Carrier, Code } from './kinds.ts';
import type { PrintedCode } from './symbols.ts';

/** A flat thing with print on it: how much light each point gives back, 0 to 1. Lengths are in texels. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly light: Float32Array;
  /** Texels of a module of its code. */
  readonly perModule: number;
  /** The middle of its code. */
  readonly middle: readonly [number, number];
  /** What the code covers, without the quiet zone. */
  readonly code: readonly [number, number];
  /** Half the thickness when it is wound around a tube. */
  readonly radius: number | undefined;
}

/** Millimetres, and where the middle of the code lies (shares of the size). */
const sizes = {
  card: { width: 85.6, height: 54, at: [0.82, 0.26], tone: 0.72 },
  screen: { width: 68, height: 120, at: [0.5, 0.45], tone: 0.9 },
  paper: { width: 110, height: 80, at: [0.5, 0.5], tone: 0.85 },
  tube: { width: 62, height: 22, at: [0.5, 0.5], tone: 0.85 },
} as const satisfies Record<Carrier, unknown>;

const perModule = 6;
const ink = 0.045;

/** Draws a carrier with its code, its lines of text and, on a card, the fine waves that such cards are printed with; a label is the code alone. */
export function makeSheet(code: Code, chance: Chance, isLabel: boolean): Sheet {
  const { width, height, at, tone } = isLabel ? labelOf(code) : sizes[code.carrier];
  const scale = perModule / code.pitch;
  const sheet = blank(Math.round(width * scale), Math.round(height * scale), tone);
  if (code.carrier === 'card' && !isLabel) drawWaves(sheet, chance);
  if (code.carrier !== 'tube' && !isLabel) drawText(sheet, chance, 2.2 * scale);
  const { printed } = code;
  const middle = [Math.round(sheet.width * at[0]), Math.round(sheet.height * at[1])] as const;
  drawCode(sheet, printed, middle, tone);
  const size = [printed.columns * perModule, printed.rows * printed.rowHeight * perModule] as const;
  const radius = code.carrier === 'tube' && !isLabel ? (sizes.tube.height / Math.PI) * scale : undefined;
  return { ...sheet, perModule, middle, code: size, radius };
}

/** The code and its quiet zone alone, cut out, as stickers on a rack are. */
function labelOf({ printed, pitch }: Code) {
  const edge = 2 * printed.quiet + 4;
  const [columns, rows] = [printed.columns + edge, printed.rows * printed.rowHeight + edge];
  return { width: columns * pitch, height: rows * pitch, at: [0.5, 0.5], tone: 0.85 } as const;
}

interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly light: Float32Array;
}

function blank(width: number, height: number, tone: number): Drawing {
  return { width, height, light: new Float32Array(width * height).fill(tone) };
}

/** Fills a rectangle; what lies outside of the sheet is cut off. */
export function fill(
  sheet: Drawing,
  x: number,
  y: number,
  width: number,
  height: number,
  tone: number,
): void {
  const left = Math.max(0, Math.round(x));
  const right = Math.min(sheet.width, Math.round(x + width));
  const bottom = Math.min(sheet.height, Math.round(y + height));
  for (let row = Math.max(0, Math.round(y)); row < bottom; row += 1) {
    if (right > left) sheet.light.fill(tone, row * sheet.width + left, row * sheet.width + right);
  }
}

function drawWaves(sheet: Drawing, chance: Chance): void {
  const [near, far] = [18 + chance.below(12), 90 + chance.below(60)];
  for (let y = 0; y < sheet.height; y += 1) {
    for (let x = 0; x < sheet.width; x += 1) {
      const phase = (y + 20 * Math.sin(x / far)) / near;
      const at = y * sheet.width + x;
      sheet.light[at] = (sheet.light[at] ?? 0) + 0.05 * Math.sin(phase * 2 * Math.PI);
    }
  }
}

/** Words: strokes as thick as letters have, in lines over the whole sheet. */
function drawText(sheet: Drawing, chance: Chance, letter: number): void {
  const stroke = Math.max(2, letter / 6);
  for (let y = letter; y < sheet.height - 2 * letter; y += letter * 2.2) {
    const end = sheet.width * (0.3 + chance.below(60) / 100);
    for (let x = letter; x < end; x += letter * 0.7) {
      if (chance.below(6) === 0) continue;
      fill(sheet, x, y, stroke, letter, 0.12);
      const bar = chance.below(3);
      fill(sheet, x, y + (bar * letter) / 2.4, letter * 0.5, stroke, 0.12);
    }
  }
}

function drawCode(
  sheet: Drawing,
  printed: PrintedCode,
  [x, y]: readonly [number, number],
  ground: number,
): void {
  const [width, height] = [printed.columns * perModule, printed.rows * printed.rowHeight * perModule];
  const [left, top] = [x - width / 2, y - height / 2];
  const quiet = printed.quiet * perModule;
  // Neither text nor waves run into a code.
  fill(sheet, left - quiet, top - quiet, width + 2 * quiet, height + 2 * quiet, ground);
  for (let row = 0; row < printed.rows; row += 1) {
    for (let column = 0; column < printed.columns; column += 1) {
      if (!printed.isDark(column, row)) continue;
      const rowHeight = perModule * printed.rowHeight;
      fill(sheet, left + column * perModule, top + row * rowHeight, perModule, rowHeight, ink);
    }
  }
}
