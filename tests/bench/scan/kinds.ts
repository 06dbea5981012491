import { commands, formatOwnCode } from '@mauxn/domain';
import type { Chance } from '../../world/chance.ts';
import { payloadOf } from '../../world/payloads.ts';
import type { Citizen } from '../../world/people.ts';
import { tubeCode } from '../../world/world.ts';
import { barCode, matrixCode, type PrintedCode, qrCode } from './symbols.ts';

/** What a code is printed on or shown by. */
export type Carrier = 'card' | 'screen' | 'paper' | 'tube';

export interface Code {
  readonly text: string;
  readonly printed: PrintedCode;
  readonly carrier: Carrier;
  /** Size of a module in millimetres. */
  readonly pitch: number;
  /** Pixels for a module: what a hand's distance gives at 720 lines. */
  readonly pixels: readonly [number, number];
}

type MakeCode = (person: Citizen, n: number, chance: Chance) => Code;

const dense = [2.6, 5] as const;
const coarse = [3.5, 8] as const;

/** Every kind of code that the field meets. */
export const kinds = {
  'citizen-card': (person) => card(payloadOf['cccd-7'](person)),
  'can-cuoc': (person) => card(payloadOf['can-cuoc-11'](person)),
  unified: (person) => screen(payloadOf.unified(person), 'M', dense),
  'unified-long': (person, _, chance) =>
    screen(`${payloadOf['unified-by-proxy'](person)}<${letters(chance, base64, 86)}`, 'M', dense),
  insurance: (person, n) => paper(payloadOf[n % 2 === 0 ? 'bhyt-old' : 'bhyt-new'](person), 26, dense),
  vaccine: (_, __, chance) =>
    screen(`HC1:${letters(chance, base45, 350 + chance.below(200))}`, 'Q', [2.6, 4]),
  'tube-bars': (_, n) => {
    const text = n % 3 === 0 ? `MX21-${String(n).padStart(6, '0')}` : tubeCode(n);
    return { text, printed: barCode('code128', text, 36), carrier: 'tube', pitch: 0.3, pixels: [1.8, 3.6] };
  },
  'tube-matrix': (_, n) => {
    const text = tubeCode(n);
    return { text, printed: matrixCode('datamatrix', text, 2), carrier: 'tube', pitch: 0.5, pixels: coarse };
  },
  slip: (_, __, chance) =>
    paper(formatOwnCode({ kind: 'slip', id: letters(chance, capitals, 20) }), 20, coarse),
  command: (_, n) => {
    const command = commands[n % commands.length] ?? 'finish';
    return paper(formatOwnCode({ kind: 'command', command }), 30, coarse);
  },
} as const satisfies Record<string, MakeCode>;

export type Kind = keyof typeof kinds;

const base45 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';
const base64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const capitals = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** 18 mm on the card, whatever it holds. */
function card(text: string): Code {
  const printed = qrCode(text, 'M');
  return { text, printed, carrier: 'card', pitch: 18 / printed.columns, pixels: dense };
}

function screen(text: string, ecc: 'M' | 'Q', pixels: readonly [number, number]): Code {
  const printed = qrCode(text, ecc);
  return { text, printed, carrier: 'screen', pitch: 48 / printed.columns, pixels };
}

function paper(text: string, side: number, pixels: readonly [number, number]): Code {
  const printed = qrCode(text, 'M');
  return { text, printed, carrier: 'paper', pitch: side / printed.columns, pixels };
}

function letters(chance: Chance, alphabet: string, length: number): string {
  return Array.from({ length }, () => alphabet[chance.below(alphabet.length)]).join('');
}
