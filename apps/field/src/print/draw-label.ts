import { type Bitmap, blankBitmap, lay, layModules } from './bitmap.ts';
import { qrModules } from './qr.ts';
import type { SlipLabel } from './slip-label.ts';

/** Draws one line of text as dots, no wider than `most`. */
export type DrawText = (
  text: string,
  style: { readonly size: number; readonly bold: boolean; readonly most: number },
) => Bitmap;

/** 50 × 30 mm at 8 dots per millimetre, the resolution of nearly every label printer (203 dpi). */
export const labelDots = { width: 400, height: 240 } as const;
const margin = 10;
const gap = 12;

/** The code on the left as large as whole dots per module allow, number, person and id on the right. */
export function drawLabel(label: SlipLabel, drawText: DrawText): Bitmap {
  const on = blankBitmap(labelDots.width, labelDots.height);
  const modules = qrModules(label.payload, 'L');
  const room = labelDots.height - 2 * margin;
  const scale = Math.max(1, Math.floor(room / modules.length));
  const side = modules.length * scale;
  layModules(on, modules, margin, Math.floor((labelDots.height - side) / 2), scale);
  const x = margin + side + gap;
  const most = labelDots.width - margin - x;
  let y = margin;
  for (const { text, size, bold } of linesOf(label)) {
    const line = drawText(text, { size, bold, most });
    if (y + line.height > labelDots.height - margin) break;
    lay(on, line, x, y);
    y += line.height + 4;
  }
  return on;
}

/** The most important first: what has no room is left out. */
function linesOf({ number, code, name, year, site, time }: SlipLabel) {
  const [half = '', other = ''] = code.split('-');
  const words = name === undefined ? [] : wrap(name);
  return [
    { text: number, size: 44, bold: true },
    { text: `${half}-`, size: 26, bold: true },
    { text: other, size: 26, bold: true },
    ...words.map((text) => ({ text, size: 24, bold: false })),
    ...[year ?? '', time, site].filter(Boolean).map((text) => ({ text, size: 18, bold: false })),
  ];
}

/** A name in lines of about twelve letters. */
function wrap(name: string): readonly string[] {
  const lines: string[] = [];
  for (const word of name.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= 12)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
