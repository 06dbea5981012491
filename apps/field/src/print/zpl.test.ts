import { expect, test } from 'vitest';
import { blankBitmap, fill, isBlack, lay, layModules } from './bitmap.ts';
import { zplOf } from './zpl.ts';

const text = (bytes: Uint8Array) => String.fromCharCode(...bytes);

test('a label is one picture between its marks, byte for byte', () => {
  const label = blankBitmap(16, 4);
  fill(label, 0, 0, 4, 1);
  fill(label, 15, 3, 9, 9);
  expect(text(zplOf(label))).toBe(
    '^XA\r\n^PW16\r\n^LL4\r\n^LH0,0\r\n^FO0,0^GFA,8,8,2,F0,,:0001^FS\r\n^PQ1\r\n^XZ\r\n',
  );
});

test('every byte is plain ASCII, whatever is on the label', () => {
  const label = blankBitmap(400, 240);
  fill(label, 10, 10, 380, 220);
  expect(zplOf(label).every((byte) => byte < 0x7f)).toBe(true);
});

/** What a printer makes of the picture: the inverse of the two short forms. */
function read(zpl: string) {
  const [, total = '', perRow = '', rows = ''] = /\^GFA,\d+,(\d+),(\d+),([^^]*)\^FS/u.exec(zpl) ?? [];
  const width = Number(perRow) * 2;
  let out = '';
  for (const letter of rows) {
    if (letter === ',')
      out += '0'.repeat((width - (out.length % width)) % width || width * Number(out.length % width === 0));
    else if (letter === ':') out += out.slice(-width);
    else out += letter;
  }
  expect(out).toHaveLength(Number(total) * 2);
  return out;
}

test('the short forms of rows say the same dots', () => {
  const label = blankBitmap(37, 29);
  for (let n = 0; n < 60; n++) fill(label, (n * 7) % 41, (n * 5) % 29, 1 + (n % 3), 1);
  const hex = Array.from(label.data, (byte) => byte.toString(16).padStart(2, '0').toUpperCase()).join('');
  expect(read(text(zplOf(label)))).toBe(hex);
});

test('bitmaps are laid over each other and cut at the edge', () => {
  const [on, over] = [blankBitmap(10, 10), blankBitmap(4, 4)];
  fill(over, 0, 0, 4, 1);
  lay(on, over, 8, 9);
  expect([7, 8, 9].map((x) => isBlack(on, x, 9))).toEqual([false, true, true]);
  layModules(
    on,
    [
      [true, false],
      [false, true],
    ],
    0,
    0,
    2,
  );
  expect([isBlack(on, 1, 1), isBlack(on, 2, 1), isBlack(on, 3, 3)]).toEqual([true, false, true]);
});
