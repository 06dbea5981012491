import type { Chance } from '../../world/chance.ts';
import type { Carrier, Code } from './kinds.ts';
import { barCode, matrixCode, type PrintedCode } from './symbols.ts';

/** What a camera sees beside codes of the field: other trades' codes, and patterns that look like codes. */
const makers = {
  text: () => pattern(24, 24, () => false),
  stripes: (chance) => bars(chance, 95),
  checks: () => pattern(29, 29, (x, y) => (x + y) % 2 === 0),
  dots: (chance) => random(chance, 33),
  ean: (chance) => barCode('ean13', digits(chance, 12), 40),
  'code-39': (chance) => barCode('code39', `MX${digits(chance, 6)}`, 36),
  'interleaved-2-of-5': (chance) => barCode('interleaved2of5', digits(chance, 10), 36),
  codabar: (chance) => barCode('rationalizedCodabar', `A${digits(chance, 8)}B`, 36),
  'pdf-417': (chance) => matrixCode('pdf417', digits(chance, 40), 4, 3),
  aztec: (chance) => matrixCode('azteccode', digits(chance, 40), 3),
} as const satisfies Record<string, (chance: Chance) => PrintedCode>;

type Other = keyof typeof makers;
export const others = Object.keys(makers) as Other[];

export function makeOther(other: Other, chance: Chance): Code {
  const printed = makers[other](chance);
  const carrier = chance.pick<Carrier>(['card', 'paper', 'screen', 'tube']);
  return { text: '', printed, carrier, pitch: carrier === 'tube' ? 0.3 : 0.5, pixels: [2, 4.5] };
}

function pattern(columns: number, rows: number, isDark: PrintedCode['isDark']): PrintedCode {
  return { columns, rows, rowHeight: 1, quiet: 4, isDark };
}

function bars(chance: Chance, columns: number): PrintedCode {
  const modules: boolean[] = [];
  for (let n = 0; modules.length < columns; n += 1) {
    for (let width = chance.below(4); width >= 0; width -= 1) modules.push(n % 2 === 0);
  }
  return { columns, rows: 1, rowHeight: 40, quiet: 10, isDark: (column) => modules[column] === true };
}

function random(chance: Chance, side: number): PrintedCode {
  const modules = Array.from({ length: side * side }, () => chance.below(2) === 0);
  return pattern(side, side, (column, row) => modules[row * side + column] === true);
}

function digits(chance: Chance, count: number): string {
  return Array.from({ length: count }, () => chance.below(10)).join('');
}
