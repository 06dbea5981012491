import { failed, type Parsed, parsed } from '../parsed.ts';
import { parseBirth } from './birth.ts';
import { type IdWarning, readIdNumber } from './id-number.ts';
import type { Person, Sex } from './person.ts';
import { foldName, isAscii, isPlausibleName, normalizeText } from './text.ts';

/**
 * The QR of a chip CCCD (7 fields) or a căn cước of July 2024 and later (11 fields). It is a copyable text,
 * no proof.
 */
export interface CitizenCard {
  /** 12 digits. */
  readonly idNumber: string;
  /** Old CMND number: 9 digits, seldom 12. */
  readonly oldNumber?: string | undefined;
  readonly name: string;
  /** Absent when the card's date is impossible. */
  readonly birth?: string | undefined;
  readonly sex?: Sex | undefined;
  /** Nơi thường trú on the CCCD, nơi cư trú on the căn cước. */
  readonly address?: string | undefined;
  readonly issued?: string | undefined;
  /** Fields 8 and up as they are: their order is not published (qr-and-identity 3). */
  readonly extras: readonly string[];
}

export type CitizenCardError = 'other-format' | 'cut' | 'bad-field' | 'bad-name';
export type CitizenCardWarning = IdWarning | 'confirm-name' | 'birth-unreadable';

/**
 * `id|old|name|ddMMyyyy|Nam/Nữ|address|issued` and perhaps more; `other-format` when the text is no such
 * card.
 */
export function parseCitizenCard(text: string): Parsed<CitizenCard, CitizenCardError> {
  const fields = text.split('|').map(normalizeText);
  const [idNumber = '', old = '', name = '', birth = '', sex = '', address = '', issued = ''] = fields;
  const shape = shapeOf(fields);
  if (shape !== 'whole') return failed(shape);
  if (!isPlausibleName(name)) return failed('bad-name');
  const date = parseBirth(birth);
  const issueDate = parseBirth(issued);
  return parsed({
    idNumber,
    oldNumber: old || undefined,
    name,
    birth: date.ok ? date.value : undefined,
    sex: sexOf(sex),
    address: address || undefined,
    issued: issueDate.ok ? issueDate.value : undefined,
    extras: fields.slice(7),
  });
}

/** Number, name with diacritics, birth, sex and address: the best source there is. */
export function citizenCardToPerson(card: CitizenCard): Person {
  const { name, birth, sex, idNumber, address } = card;
  return { name, birth, sex, idNumber, address, source: 'cccd' };
}

export function citizenCardWarnings(card: CitizenCard): readonly CitizenCardWarning[] {
  const warnings: CitizenCardWarning[] = [...(readIdNumber(card.idNumber, card)?.warnings ?? [])];
  // Many keyboard-mode scanners drop every character above ASCII; a whole card without one has probably lost
  // some.
  if (isAscii(card.name + (card.address ?? ''))) warnings.push('confirm-name');
  if (card.birth === undefined) warnings.push('birth-unreadable');
  return warnings;
}

function sexOf(text: string): Sex | undefined {
  // Folded, because case and Unicode form depend on the scanner; `Nữ` in NFD or capitals is still `NU`.
  const folded = foldName(text);
  if (folded === 'NAM') return 'male';
  return folded === 'NU' ? 'female' : undefined;
}

function shapeOf(fields: readonly string[]): 'whole' | Exclude<CitizenCardError, 'bad-name'> {
  const [idNumber = '', old = '', , birth = '', sex = '', , issued = ''] = fields;
  const oldNumber = fields.length === 2 ? /^\d{0,9}$/u : /^(?:\d{9}|\d{12})?$/u;
  const starts = fields.length > 1 && /^\d{12}$/u.test(idNumber) && oldNumber.test(old);
  if (!starts) return hasTail(fields) ? 'cut' : 'other-format';
  if (fields.length < 7) return 'cut';
  const dated = /^(?:\d{4}|\d{6}|\d{8})$/u.test(birth);
  if (!dated && sexOf(sex) === undefined) return 'other-format';
  if (fields.length === 7 && /^\d{0,7}$/u.test(issued)) return 'cut';
  // More than eight digits in field 7 are two scans glued together by a scanner without a suffix.
  const glued = /^\d{9,}/u.test(issued);
  return dated && !glued && (sex === '' || sexOf(sex) !== undefined) ? 'whole' : 'bad-field';
}

/**
 * Everything from the birth date on: a card whose beginning was lost, or flushed by a stray Enter (section
 * 18).
 */
function hasTail(fields: readonly string[]): boolean {
  return /(?:^|\|)(?:\d{4}|\d{6}|\d{8})\|(?:NAM|NU)\|[^|]*\|\d{8}(?:\||$)/u.test(foldName(fields.join('|')));
}
