import bwip from 'bwip-js/node';
import { encode } from 'uqr';

/** A code as a printer gets it: dark and light modules. A bar code has one row, `rowHeight` modules high. */
export interface PrintedCode {
  readonly columns: number;
  readonly rows: number;
  readonly rowHeight: number;
  /** Modules that stay empty on each side. */
  readonly quiet: number;
  readonly isDark: (column: number, row: number) => boolean;
}

export function qrCode(text: string, ecc: 'L' | 'M' | 'Q'): PrintedCode {
  const { data, size } = encode(text, { ecc, border: 0 });
  return {
    columns: size,
    rows: size,
    rowHeight: 1,
    quiet: 4,
    isDark: (column, row) => data[row]?.[column] === true,
  };
}

/** Bar codes by the name that bwip-js gives them. */
export function barCode(kind: string, text: string, rowHeight: number): PrintedCode {
  const [drawn] = bwip.raw(kind, text, '');
  if (!drawn || !('sbs' in drawn)) throw new Error(`${kind} has no bars`);
  // Bars and spaces take turns, a bar first.
  const modules = drawn.sbs.flatMap((width, n) => Array.from({ length: width }, () => n % 2 === 0));
  return {
    columns: modules.length,
    rows: 1,
    rowHeight,
    quiet: 10,
    isDark: (column) => modules[column] === true,
  };
}

/** Codes of square modules by the name that bwip-js gives them. */
export function matrixCode(kind: string, text: string, quiet: number, rowHeight = 1): PrintedCode {
  const [drawn] = bwip.raw(kind, text, '');
  if (!drawn || !('pixs' in drawn)) throw new Error(`${kind} has no modules`);
  const { pixs, pixx, pixy } = drawn;
  return {
    columns: pixx,
    rows: pixy,
    rowHeight,
    quiet,
    isDark: (column, row) => pixs[row * pixx + column] === 1,
  };
}
