import { failed, type Parsed, parsed } from '../parsed.ts';
import { foldName, isAscii } from './text.ts';
import { decodeUtf8 } from './utf8.ts';

/**
 * The text of a scan with UTF-8-read-as-Latin-1 undone (a common fault of HID libraries, qr-and-identity 19),
 * or `charset` when the decoder guessed a wrong character set and what was written cannot be known any more.
 */
export function readCharset(raw: string): Parsed<string, 'charset'> {
  const text = raw.toWellFormed();
  if (isAscii(text)) return parsed(text);
  if (text.includes('\uFFFD') || wrongScript.test(text)) return failed('charset');
  const bytes = singleBytes(text);
  const decoded = bytes === undefined ? undefined : decodeUtf8(bytes);
  // Real Latin-1 text is practically never valid UTF-8, so a success means mojibake. What comes out must be
  // Vietnamese: a text that was mangled twice decodes once without becoming right.
  if (decoded !== undefined) {
    return vietnamese.test(decoded.normalize('NFD')) ? parsed(decoded) : failed('charset');
  }
  return mojibake.test(text) ? failed('charset') : parsed(text);
}

/**
 * Whether digits were typed through the Vietnamese keyboard layout, whose digit row gives ă â ê ô, tone marks
 * and đ: `001092012345` arrives as `đđăđ̣âđăâêồ` (qr-decoding 7).
 */
export function isTypedOnVietnameseLayout(text: string): boolean {
  const head = text.split('|', 1)[0] ?? '';
  return !isAscii(head) && /^[ADEO]{4,}$/u.test(foldName(head));
}

// ZBar guesses Big5 and Shift_JIS for Vietnamese bytes: `Huỳnh` came out as `Hu廙軟h` (qr-and-identity 20).
const wrongScript =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Hangul}]/u;

const vietnamese =
  /^(?:[\p{ASCII}Đđ\u{A0}\u{2010}-\u{201F}\u{2026}]|\u{300}|\u{301}|\u{302}|\u{303}|\u{306}|\u{309}|\u{31B}|\u{323})*$/u;

// What is left of Vietnamese UTF-8 read byte by byte, and the C1 controls, which no source writes on purpose.
const mojibake = /[\u0080-\u009F]|á[º»]|[ÃÄÅÆ][\u00A1-\u00BF\u20AC\u2018-\u2026]/u;

/** Windows-1252 names for the bytes 0x80 to 0x9F, by position; a space where it has none. */
const windows1252 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

function singleBytes(text: string): number[] | undefined {
  const bytes = Array.from(text, singleByte);
  return bytes.includes(-1) ? undefined : bytes;
}

function singleByte(character: string): number {
  const code = character.codePointAt(0) ?? -1;
  if (code <= 0xff) return code;
  const position = windows1252.indexOf(character);
  return position < 0 ? -1 : 0x80 + position;
}
