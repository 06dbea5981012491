import { failed, type Parsed, parsed } from '../parsed.ts';
import { parseBirth } from './birth.ts';
import { type Person, type Sex, sexOfCode } from './person.ts';
import { foldName, isAscii, isPlausibleName, normalizeText } from './text.ts';
import { decodeHexUtf8 } from './utf8.ts';

/**
 * The QR of a BHYT card: 15 parts (old card) or 17 (new card, VssID), names in hex of UTF-8, `$` at the end.
 */
export interface InsuranceCard {
  /** Two letters and 13 digits, or 10 digits. */
  readonly insurance: string;
  readonly name: string;
  readonly birth?: string | undefined;
  readonly sex?: Sex | undefined;
  /** Only the old card has it. */
  readonly address?: string | undefined;
  /** First-contact facility, `PP - FFF` (province, facility). */
  readonly facility?: string | undefined;
  readonly validFrom?: string | undefined;
  readonly validTo?: string | undefined;
}

export type InsuranceCardError = 'other-format' | 'not-ascii' | 'cut' | 'bad-hex' | 'bad-name' | 'bad-field';
export type InsuranceCardWarning = 'confirm-name' | 'birth-unreadable';

/** Damage is looked for first: an input method eats digits out of the hex for good (qr-and-identity 17). */
export function parseInsuranceCard(text: string): Parsed<InsuranceCard, InsuranceCardError> {
  const parts = foldName(text)
    .split('|')
    .map((part) => part.trim());
  if (!resembles(parts)) return failed('other-format');
  if (!isAscii(text)) return failed('not-ascii');
  if (parts.length < 14 || parts.at(-1) !== '$') return failed('cut');
  const [insurance = '', nameHex = '', birth = '', sex = '', addressHex = '', facility = ''] = parts;
  // A `$` before the end is two cards glued together by a scanner without a suffix.
  if (!isInsuranceNumber(insurance) || parts.slice(0, -1).some((part) => part.includes('$'))) {
    return failed('bad-field');
  }
  const [name, address] = [textOf(nameHex), textOf(addressHex)];
  if (name === undefined || address === undefined) return failed('bad-hex');
  if (!isPlausibleName(name)) return failed('bad-name');
  return parsed({
    insurance,
    name,
    birth: dateOf(birth),
    sex: sexOfCode(sex),
    address: address || undefined,
    facility: facility === '-' ? undefined : facility || undefined,
    validFrom: dateOf(parts[6] ?? ''),
    validTo: dateOf(parts[7] ?? ''),
  });
}

/**
 * Name, birth, sex and card number. The card holds no ID number, and its address is not used (qr-and-identity
 * 9).
 */
export function insuranceCardToPerson(card: InsuranceCard): Person {
  const { name, birth, sex, insurance } = card;
  return { name, birth, sex, insurance, source: 'bhyt' };
}

/**
 * The name is always to be confirmed: a hospital gave up using it because it arrived wrong (qr-and-identity
 * 6).
 */
export function insuranceCardWarnings(card: InsuranceCard): readonly InsuranceCardWarning[] {
  return card.birth === undefined ? ['confirm-name', 'birth-unreadable'] : ['confirm-name'];
}

/** A card number: two letters and 13 digits (old card) or the 10 digits of the BHXH number (new card). */
export function isInsuranceNumber(text: string): boolean {
  return /^(?:[A-Z]{2}\d{13}|\d{10})$/u.test(text);
}

/** Any sign of a BHYT text: its end, its first two fields, or its inner fields after a mangled beginning. */
function resembles(parts: readonly string[]): boolean {
  if (parts.length < 2) return false;
  const [number = '', name = '', birth = '', sex = '', , facility = ''] = parts;
  // Hex of a name begins with a letter's byte: a phone followed by a year is some other app's code.
  const named = /^[4-7C-E][0-9A-F]*$/u.test(name) || (name === '' && parts.length === 2);
  const inner = /^[\d/-]+$/u.test(birth) && /^[12]$/u.test(sex) && /^\d{2} ?- ?\d{3}$/u.test(facility);
  return parts.at(-1) === '$' || (isInsuranceNumber(number) && named) || inner;
}

/** Decoded text, empty for `-`; undefined when the hex is damaged. */
function textOf(hex: string): string | undefined {
  if (hex === '' || hex === '-') return '';
  const text = decodeHexUtf8(hex);
  return text === undefined ? undefined : normalizeText(text);
}

function dateOf(text: string): string | undefined {
  const date = parseBirth(text);
  return date.ok ? date.value : undefined;
}
