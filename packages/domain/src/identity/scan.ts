import type { Parsed } from '../parsed.ts';
import {
  type CitizenCardError,
  type CitizenCardWarning,
  citizenCardToPerson,
  citizenCardWarnings,
  parseCitizenCard,
} from './citizen-card.ts';
import { isTypedOnVietnameseLayout, readCharset } from './damage.ts';
import {
  type InsuranceCardError,
  type InsuranceCardWarning,
  insuranceCardToPerson,
  insuranceCardWarnings,
  parseInsuranceCard,
} from './insurance-card.ts';
import { type OwnCode, type OwnCodeError, readOwnCode } from './own-code.ts';
import type { Person } from './person.ts';
import { isQuickPattern } from './quick-pattern.ts';
import { beforeNul, foldName, isAscii, normalizeText } from './text.ts';
import {
  parseUnifiedQr,
  type UnifiedQrError,
  type UnifiedQrWarning,
  unifiedQrToPerson,
  unifiedQrWarnings,
} from './unified-qr.ts';
import { type WrongKind, wrongKindOf } from './wrong-kind.ts';

export type PersonFormat = 'citizen-card' | 'unified-qr' | 'insurance-card';
export type ScanWarning = CitizenCardWarning | UnifiedQrWarning | InsuranceCardWarning;

/**
 * Why a scan is refused. `input-method`: turn Unikey off; `charset`: the scanner guessed a wrong character
 * set; `cut`: part is missing; `unreadable`: a known format with a field that cannot be; `unknown-own-code`:
 * ours, but not valid.
 */
export type DamageCause =
  | 'empty'
  | 'too-long'
  | 'charset'
  | 'input-method'
  | 'cut'
  | 'unreadable'
  | 'unknown-own-code';

export type Scan =
  | { readonly kind: 'tube'; readonly code: string }
  | {
      readonly kind: 'person';
      readonly person: Person;
      readonly format: PersonFormat;
      readonly warnings: readonly ScanWarning[];
    }
  | OwnCode
  | { readonly kind: 'wrong-kind'; readonly what: WrongKind }
  | { readonly kind: 'damaged'; readonly cause: DamageCause }
  /** Not understood but whole: kept as text while the person is typed in. */
  | { readonly kind: 'opaque'; readonly text: string };

export const maxScanLength = 4096;

/**
 * Tube codes where a site has set no pattern: 6 to 20 of `A-Z 0-9 -`, at least one digit. A phone, ID or BHYT
 * number typed alone matches it too, and so does a citizen card cut before its first `|`: the pattern wins,
 * because only the site knows its tubes. A site with printed tubes should narrow it.
 */
export const defaultTubePattern = /^(?=.*\d)[A-Z0-9][A-Z0-9-]{5,19}$/u;

/** Says what was scanned. Never throws, whatever the text (order and rules: qr-and-identity 9). */
export function readScan(raw: string, tubePattern: RegExp): Scan {
  if (raw.length > maxScanLength) return damaged('too-long');
  const charset = readCharset(beforeNul(raw));
  if (!charset.ok) return damaged(charset.error);
  // Deleted, not replaced by a space: scanners put stray Enter and Tab in the middle of a code.
  const text = charset.value
    .replace(/[\p{Cc}\uFEFF]/gu, '')
    .normalize('NFC')
    .trim();
  if (text === '') return damaged('empty');
  const own = readOwnCode(text);
  if (own.ok) return own.value;
  if (own.error !== 'other-format') return damaged(causes[own.error]);
  const what = wrongKindOf(text);
  if (what !== undefined) return { kind: 'wrong-kind', what };
  return (
    readPerson(text) ?? readTube(text, tubePattern) ?? { kind: 'opaque', text: normalizeText(charset.value) }
  );
}

type FormatError = CitizenCardError | UnifiedQrError | InsuranceCardError | OwnCodeError;

const causes = {
  'not-ascii': 'input-method',
  // Letters and digits of the hex were eaten without leaving a trace above ASCII.
  'bad-hex': 'input-method',
  cut: 'cut',
  'bad-name': 'unreadable',
  'bad-field': 'unreadable',
  'unknown-own-code': 'unknown-own-code',
} as const satisfies Record<Exclude<FormatError, 'other-format'>, DamageCause>;

const formats = [
  reader('insurance-card', parseInsuranceCard, insuranceCardToPerson, insuranceCardWarnings),
  reader('unified-qr', parseUnifiedQr, unifiedQrToPerson, unifiedQrWarnings),
  reader('citizen-card', parseCitizenCard, citizenCardToPerson, citizenCardWarnings),
];

function damaged(cause: DamageCause): Scan {
  return { kind: 'damaged', cause };
}

/** One format's way from text to scan; undefined when the text is of another format. */
function reader<Card>(
  format: PersonFormat,
  parse: (text: string) => Parsed<Card, FormatError>,
  toPerson: (card: Card) => Person,
  warningsOf: (card: Card) => readonly ScanWarning[],
): (text: string) => Scan | undefined {
  return (text) => {
    const card = parse(text);
    if (!card.ok) return card.error === 'other-format' ? undefined : damaged(causes[card.error]);
    return { kind: 'person', person: toPerson(card.value), format, warnings: warningsOf(card.value) };
  };
}

function readPerson(text: string): Scan | undefined {
  if (isTypedOnVietnameseLayout(text)) return damaged('input-method');
  for (const read of formats) {
    const scan = read(text);
    if (scan !== undefined) return scan;
  }
  return undefined;
}

function readTube(text: string, tubePattern: RegExp): Scan | undefined {
  if (text.length > 64) return undefined;
  const whole = wholePattern(tubePattern);
  if (!isAscii(text)) return whole.test(foldName(text)) ? damaged('input-method') : undefined;
  // Caps Lock and hands type small letters; where the pattern knows none, the capitals are meant.
  const code = [text, text.toUpperCase()].find((candidate) => whole.test(candidate));
  return code === undefined ? undefined : { kind: 'tube', code };
}

/**
 * A configured pattern may be unanchored, carry state (g, y), or be slow: the default stands in for one that a text could keep busy
 * for ever.
 */
function wholePattern(tubePattern: RegExp): RegExp {
  if (known.pattern !== tubePattern) {
    const { source, flags } = isQuickPattern(tubePattern.source) ? tubePattern : defaultTubePattern;
    known = { pattern: tubePattern, whole: new RegExp(`^(?:${source})$`, flags.replace(/[gy]/gu, '')) };
  }
  return known.whole;
}

/** The pattern in use changes with the set-up only. */
let known = { pattern: defaultTubePattern, whole: defaultTubePattern };
