import { encode } from 'uqr';
import type { Grey } from '../../apps/field/src/capture/camera/grey.ts';
import type { PrintedCode } from '../bench/scan/symbols.ts';

/** A code seen straight on: dark and light grey, a few pixels per module, the quiet zone around it. */
export function pictureOf(code: PrintedCode, pixelsPerModule = 4): Grey {
  const width = (code.columns + 2 * code.quiet) * pixelsPerModule;
  const height = (code.rows * code.rowHeight + 2 * code.quiet) * pixelsPerModule;
  const pixels = new Uint8ClampedArray(width * height);
  for (let n = 0; n < pixels.length; n += 1) {
    const column = Math.floor((n % width) / pixelsPerModule) - code.quiet;
    const row = Math.floor((Math.floor(n / width) / pixelsPerModule - code.quiet) / code.rowHeight);
    const isInside = column >= 0 && column < code.columns && row >= 0 && row < code.rows;
    pixels[n] = isInside && code.isDark(column, row) ? 60 : 215;
  }
  return { width, height, pixels };
}

export function qrPicture(data: string | number[]): Grey {
  const { data: modules, size } = encode(data, { ecc: 'M', border: 0 });
  return pictureOf({
    columns: size,
    rows: size,
    rowHeight: 1,
    quiet: 4,
    isDark: (column, row) => modules[row]?.[column] === true,
  });
}
