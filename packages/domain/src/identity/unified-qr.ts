import { failed, type Parsed, parsed } from '../parsed.ts';
import { parseBirth } from './birth.ts';
import { type IdWarning, isMasked, readIdNumber } from './id-number.ts';
import { isInsuranceNumber } from './insurance-card.ts';
import { type Person, type Sex, sexOfCode } from './person.ts';
import { isUsualPhone } from './phone.ts';
import { foldName, isAscii, isPlausibleName } from './text.ts';

/**
 * The unified personal QR 1.1 (Quyết định 1405/QĐ-BTTTT) of PC-Covid, Bluezone, the e-health book and others.
 */
export interface UnifiedQr {
  /** Absent when it is empty or masked: a masked number is never a key. */
  readonly idNumber?: string | undefined;
  readonly masked: boolean;
  /** Upper case without diacritics: it must not replace a written name. */
  readonly name: string;
  readonly birth?: string | undefined;
  /** Declared by someone else, whose phone it probably is. */
  readonly byProxy: boolean;
  readonly qid?: string | undefined;
  readonly proxyQid?: string | undefined;
  readonly sex?: Sex | undefined;
  readonly insurance?: string | undefined;
  readonly phone?: string | undefined;
}

export type UnifiedQrError = 'other-format' | 'not-ascii' | 'cut' | 'bad-name';
export type UnifiedQrWarning =
  | IdWarning
  | 'id-masked'
  | 'id-missing'
  | 'birth-unreadable'
  | 'by-proxy'
  | 'phone-unusual'
  | 'maybe-cut';

/** `number|NAME|YYYY-MM-DD|0 or 1|QID|EXT`; `other-format` when the text is no such code. */
export function parseUnifiedQr(text: string): Parsed<UnifiedQr, UnifiedQrError> {
  const fields = foldName(text)
    .split('|')
    .map((field) => field.trim());
  const shape = shapeOf(fields);
  if (shape === 'other-format') return failed(shape);
  // Damage is judged before the cut: whoever has an input method on will cut and mangle the next scan as
  // well.
  if (!isAscii(text)) return failed('not-ascii');
  if (shape === 'cut') return failed(shape);
  const [number = '', name = '', birth = '', declared, qid = '', ext = ''] = fields;
  if (!isPlausibleName(name)) return failed('bad-name');
  const tokens = ext.split('<');
  const phone = phoneOf(tokens);
  if (phone === undefined && endsInside(tokens)) return failed('cut');
  const date = parseBirth(birth);
  return parsed({
    idNumber: readIdNumber(number)?.idNumber,
    masked: isMasked(number),
    name,
    birth: date.ok ? date.value : undefined,
    byProxy: declared === '1',
    qid: qid || undefined,
    proxyQid: tokens[0] || undefined,
    sex: sexOfCode(tokens[1] ?? ''),
    insurance: insuranceOf(tokens, phone),
    phone,
  });
}

/**
 * Number unless masked, folded name, birth, sex, perhaps phone and insurance; no address and no diacritics.
 */
export function unifiedQrToPerson(qr: UnifiedQr): Person {
  const { name, birth, sex, idNumber, phone, insurance, qid } = qr;
  return { name, birth, sex, idNumber, phone, insurance, qid, source: 'unified-qr' };
}

export function unifiedQrWarnings(qr: UnifiedQr): readonly UnifiedQrWarning[] {
  const warnings: UnifiedQrWarning[] = [...(readIdNumber(qr.idNumber ?? '', qr)?.warnings ?? [])];
  if (qr.masked) warnings.push('id-masked');
  // The decision allows an empty number only when someone else declared.
  else if (qr.idNumber === undefined && !qr.byProxy) warnings.push('id-missing');
  if (qr.birth === undefined) warnings.push('birth-unreadable');
  if (qr.byProxy) warnings.push('by-proxy');
  if (qr.phone !== undefined && !isUsualPhone(qr.phone)) warnings.push('phone-unusual');
  // A code cut inside EXT still has its six fields (qr-and-identity 9); the phone is what it would have lost.
  if (qr.phone === undefined) warnings.push('maybe-cut');
  return warnings;
}

function shapeOf(fields: readonly string[]): 'whole' | 'cut' | 'other-format' {
  const [number = '', name = '', birth = '', declared = ''] = fields;
  const dated = /^\d{4}-[\d*]{2}-[\d*]{2}$/u.test(birth);
  if (fields.length === 6 && dated && /^[01]$/u.test(declared)) return 'whole';
  const tail = fields.length > 1 && /^\d*<[012]?<00?/u.test(fields.at(-1) ?? '');
  const named = /^[A-Z][A-Z ]+$/u.test(name) && (dated || (fields.length < 4 && cutDate.test(birth)));
  const starts = /^(?:[\d*]{9}|[\d*]{12})$/u.test(number) || (dated && number.length < 20);
  return tail || (fields.length < 6 && named && starts) ? 'cut' : 'other-format';
}

const cutDate = /^(?:\d{0,4}|\d{4}-[\d*]{0,2}(?:-[\d*]?)?)$/u;

/**
 * By content, because the place of the phone in EXT differs between the decision and what apps really
 * produced. A new BHYT number may look like a phone, so one in the mobile ranges goes first.
 */
function phoneOf(tokens: readonly string[]): string | undefined {
  return tokens.findLast(isUsualPhone) ?? tokens.findLast((token) => /^0\d{9}$/u.test(token));
}

function insuranceOf(tokens: readonly string[], phone: string | undefined): string | undefined {
  return tokens.find((token) => token !== phone && isInsuranceNumber(token) && !isUsualPhone(token));
}

/**
 * The last token is the beginning of `00`, of a phone or of an insurance number: the scan stopped inside EXT.
 */
function endsInside(tokens: readonly string[]): boolean {
  const last = tokens.at(-1) ?? '';
  return tokens.length > 2 && last !== '00' && /^(?:0\d{0,8}|[A-Z]{1,2}\d{0,12})$/u.test(last);
}
