import { expect, test } from 'vitest';
import { decode } from '../../../../tests/field-print/decode.ts';
import { code128 } from './code128.ts';

/** One picture of 8-bit grey, `scale` pixels to a module, with the quiet zones that the standard asks for. */
function picture(widths: readonly number[], scale = 3) {
  const row = widths.flatMap((width, n) =>
    Array.from({ length: width * scale }, () => (n % 2 === 0 ? 0 : 255)),
  );
  const quiet = Array.from({ length: 10 * scale }, () => 255);
  const line = [...quiet, ...row, ...quiet];
  const height = 40;
  const data = new Uint8ClampedArray(line.length * height * 4);
  for (let at = 0; at < line.length * height; at++) {
    data.set(
      [line[at % line.length] ?? 0, line[at % line.length] ?? 0, line[at % line.length] ?? 0, 255],
      at * 4,
    );
  }
  return { data, width: line.length, height };
}

test.each(['9900000001', 'MXN1:C:finish', 'A-017', 'MX12345X1', '12', '123', 'T-99001-0042', '~ }'])(
  '%s is read back by another decoder',
  async (text) => {
    const widths = code128(text);
    if (!widths) throw new Error('no code');
    expect(await decode(picture(widths), 'Code128')).toBe(text);
  },
);

test('digits go two to a symbol', () => {
  // Start, five pairs, check and stop: 11 modules each, and the stop has 13.
  expect(code128('9900000001')?.reduce((sum, width) => sum + width, 0)).toBe(7 * 11 + 13);
});

test('what Code 128 cannot say is none', () => {
  expect([code128('Mẫu'), code128(''), code128('a\nb')]).toEqual([undefined, undefined, undefined]);
});
