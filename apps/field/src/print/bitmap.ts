/** One bit per dot, rows of whole bytes from the left, 1 is black: as label printers take it. */
export interface Bitmap {
  readonly width: number;
  readonly height: number;
  readonly bytesPerRow: number;
  readonly data: Uint8Array;
}

export function blankBitmap(width: number, height: number): Bitmap {
  const bytesPerRow = Math.ceil(width / 8);
  return { width, height, bytesPerRow, data: new Uint8Array(bytesPerRow * height) };
}

/** Blackens a rectangle; what lies outside of the bitmap is cut off. */
export function fill(
  { width, height, bytesPerRow, data }: Bitmap,
  x: number,
  y: number,
  w: number,
  h: number,
) {
  for (let row = Math.max(0, y); row < Math.min(height, y + h); row++) {
    for (let dot = Math.max(0, x); dot < Math.min(width, x + w); dot++) {
      const at = row * bytesPerRow + (dot >> 3);
      data[at] = (data[at] ?? 0) | (0x80 >> (dot & 7));
    }
  }
}

/** Lays another bitmap over this one. */
export function lay(on: Bitmap, over: Bitmap, x: number, y: number) {
  for (let row = 0; row < over.height; row++) {
    for (let dot = 0; dot < over.width; dot++) if (isBlack(over, dot, row)) fill(on, x + dot, y + row, 1, 1);
  }
}

/** Draws modules of a QR code, each `scale` dots wide. */
export function layModules(
  on: Bitmap,
  modules: readonly (readonly boolean[])[],
  x: number,
  y: number,
  scale: number,
) {
  for (const [row, line] of modules.entries()) {
    for (const [column, black] of line.entries()) {
      if (black) fill(on, x + column * scale, y + row * scale, scale, scale);
    }
  }
}

export function isBlack({ bytesPerRow, data }: Bitmap, x: number, y: number): boolean {
  return ((data[y * bytesPerRow + (x >> 3)] ?? 0) & (0x80 >> (x & 7))) !== 0;
}
