import { birthYear } from './birth.ts';
import type { Sex } from './person.ts';
import { normalizeText } from './text.ts';

/**
 * `citizen`: 12 digits; `old`: CMND, 9 digits; `passport`: Vietnamese; `other`: foreign papers or a wrong
 * number.
 */
export type IdKind = 'citizen' | 'old' | 'passport' | 'other';

/** Reasons to look again, never to refuse: records can be legitimately odd (qr-and-identity 11). */
export type IdWarning = 'id-century-differs' | 'id-year-differs' | 'id-sex-differs' | 'id-unusual';

export interface IdNumber {
  readonly idNumber: string;
  readonly kind: IdKind;
  readonly warnings: readonly IdWarning[];
}

/** What else is known of the person, to compare with the digits of a citizen number. */
export interface IdFacts {
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly birth?: string | undefined;
  readonly sex?: Sex | undefined;
}

/**
 * The number of an identity paper without separators, or undefined when it is empty or masked: a masked
 * number is no number. There is no check digit, so a wrong keystroke can only show as a warning.
 */
export function readIdNumber(raw: string, facts: IdFacts = {}): IdNumber | undefined {
  const idNumber = normalizeText(raw)
    .replace(/[\s.-]/gu, '')
    .toUpperCase();
  if (idNumber === '' || isMasked(idNumber)) return undefined;
  const kind = kindOf(idNumber);
  return { idNumber, kind, warnings: kind === 'citizen' ? differences(idNumber, facts) : unusual(kind) };
}

/** Apps show the first six characters as `*` unless the owner taps (qr-and-identity 4). */
export function isMasked(text: string): boolean {
  return text.includes('*');
}

const kinds = [
  ['citizen', /^\d{12}$/u],
  ['old', /^\d{9}$/u],
  ['passport', /^[A-Z]\d{7,8}$/u],
] as const satisfies readonly (readonly [IdKind, RegExp])[];

function kindOf(idNumber: string): IdKind {
  return kinds.find(([, pattern]) => pattern.test(idNumber))?.[0] ?? 'other';
}

function unusual(kind: IdKind): readonly IdWarning[] {
  return kind === 'other' ? ['id-unusual'] : [];
}

/**
 * Digit 4 holds century and sex (1900s 0 and 1, 2000s 2 and 3, …), digits 5 and 6 the year (Nghị định
 * 137/2015).
 */
function differences(idNumber: string, { birth, sex }: IdFacts): readonly IdWarning[] {
  const generation = Number(idNumber[3]);
  const found: IdWarning[] = [];
  if (birth !== undefined) {
    const year = birthYear(birth);
    if (Math.floor(year / 100) !== 19 + Math.floor(generation / 2)) found.push('id-century-differs');
    if (year % 100 !== Number(idNumber.slice(4, 6))) found.push('id-year-differs');
  }
  if (sex !== undefined && (sex === 'male') !== (generation % 2 === 0)) found.push('id-sex-differs');
  return found;
}
