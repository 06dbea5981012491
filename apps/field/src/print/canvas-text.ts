import { type Bitmap, blankBitmap, fill } from './bitmap.ts';
import type { DrawText } from './draw-label.ts';

/** Draws text with the browser's own fonts, which have every Vietnamese letter, and makes dots of it. */
export const drawCanvasText: DrawText = (text, { size, bold, most }) => {
  const height = Math.ceil(size * 1.25);
  const canvas = new OffscreenCanvas(Math.max(1, most), height);
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  if (!pen) throw new Error('no canvas');
  pen.font = `${bold ? 600 : 400} ${size}px "Be Vietnam Pro", system-ui, sans-serif`;
  pen.textBaseline = 'alphabetic';
  // A line that is too long is pressed together: a name without its end is another name.
  pen.fillText(text, 0, Math.round(size), most);
  return dotsOf(pen.getImageData(0, 0, canvas.width, height));
};

function dotsOf({ data, width, height }: ImageData): Bitmap {
  const dots = blankBitmap(width, height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if ((data[(y * width + x) * 4 + 3] ?? 0) > 110) fill(dots, x, y, 1, 1);
    }
  }
  return dots;
}
