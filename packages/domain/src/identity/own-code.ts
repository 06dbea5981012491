import { failed, type Parsed, parsed } from '../parsed.ts';
import { helpKinds } from '../slip/slip.ts';
import { formatSlipCode, readSlipCode, type SlipCode, type SlipCodeError } from './slip-code.ts';
import { isAscii } from './text.ts';

/** What the laminated command card can say (ux.md, Field). */
export const commands = [
  'finish',
  'cancel',
  'next',
  'negative',
  'positive',
  'invalid',
  'undo',
  ...helpKinds,
] as const;
export type Command = (typeof commands)[number];

/** Codes this system prints. An id is 4 to 36 of `A-Z 0-9 -` and means nothing outside the system; a slip's is one of `makeSlipId`. */
export type OwnCode =
  | { readonly kind: 'badge' | 'box'; readonly id: string }
  | ({ readonly kind: 'slip' } & SlipCode)
  | { readonly kind: 'command'; readonly command: Command };

export type OwnCodeError = 'other-format' | SlipCodeError;

/**
 * Reads `MXN1:<letter>:<value>` in any case, because Caps Lock inverts what a keyboard-mode scanner types.
 */
export function readOwnCode(text: string): Parsed<OwnCode, OwnCodeError> {
  if (!/^MXN\d*:/iu.test(text)) return failed('other-format');
  if (/^MXN1:S:/iu.test(text)) return readSlip(text);
  if (!isAscii(text)) return failed('not-ascii');
  const [, letter = '', value = ''] = /^MXN1:([A-Z]):([A-Z0-9-]{4,36})$/iu.exec(text) ?? [];
  const kind = kinds.find((candidate) => letters[candidate] === letter.toUpperCase());
  if (kind !== undefined) return parsed({ kind, id: value.toUpperCase() });
  const command = commands.find((candidate) => candidate === value.toLowerCase());
  return letter.toUpperCase() === letters.command && command !== undefined
    ? parsed({ kind: 'command', command })
    : failed('unknown-own-code');
}

/** The text to print as a code; only a slip may hold personal data. */
export function formatOwnCode(code: OwnCode): string {
  if (code.kind === 'slip') return formatSlipCode(code);
  return `MXN1:${letters[code.kind]}:${code.kind === 'command' ? code.command : code.id}`;
}

function readSlip(text: string): Parsed<OwnCode, OwnCodeError> {
  const slip = readSlipCode(text);
  return slip.ok ? parsed({ kind: 'slip', ...slip.value }) : slip;
}

const letters = { badge: 'B', box: 'X', command: 'C' } as const satisfies Record<
  Exclude<OwnCode['kind'], 'slip'>,
  string
>;

const kinds = ['badge', 'box'] as const;
