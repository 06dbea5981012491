import type { Bitmap } from './bitmap.ts';

/**
 * One label in ZPL II. The whole label is one picture (`^GFA`): the fonts inside printers lack the Vietnamese letters or want `^CI28` and
 * a firmware that has it, and `^BQ` encodes UTF-8 in its own ways; dots are printed alike by every printer that speaks ZPL. Rows that
 * repeat and zeros at the end of a row are shortened as the language allows (`:` and `,`).
 * @returns ASCII bytes, to be sent as they are
 */
export function zplOf(label: Bitmap): Uint8Array<ArrayBuffer> {
  const total = label.bytesPerRow * label.height;
  const text = [
    '^XA',
    `^PW${label.width}`,
    `^LL${label.height}`,
    '^LH0,0',
    `^FO0,0^GFA,${total},${total},${label.bytesPerRow},${rowsOf(label)}^FS`,
    '^PQ1',
    '^XZ',
    '',
  ].join('\r\n');
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

function rowsOf({ data, bytesPerRow, height }: Bitmap): string {
  let before = '';
  return Array.from({ length: height }, (_, row) => {
    const line = hexOf(data.subarray(row * bytesPerRow, (row + 1) * bytesPerRow));
    const shown = line === before ? ':' : shorten(line);
    before = line;
    return shown;
  }).join('');
}

function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0').toUpperCase()).join('');
}

function shorten(line: string): string {
  return line.endsWith('00') ? `${line.replace(/(?:00)+$/u, '')},` : line;
}
