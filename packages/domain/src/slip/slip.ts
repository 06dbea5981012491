/** What a volunteer did for somebody who came with or without the app. */
export const helpKinds = ['has-app', 'installed', 'declared', 'cannot'] as const;
export type HelpKind = (typeof helpKinds)[number];

/** Crockford's base32: no I, L, O or U, which hands write and eyes read as something else. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const idLength = 10;

/**
 * A slip's id: ten characters, 50 bits. It is also the secret with which somebody without a phone gets the result, so it comes from a
 * random source and from nothing that can be counted up.
 * @param random at least ten bytes
 */
export function makeSlipId(random: Uint8Array): string {
  return Array.from(random.subarray(0, idLength), (byte) => base32(byte)).join('');
}

/** The id as it is printed for eyes: `ABCDE-FGH12`. */
export function formatSlipId(id: string): string {
  return `${id.slice(0, 5)}-${id.slice(5)}`;
}

/**
 * The id that somebody typed from paper, or undefined. Case, spaces, hyphens, full-width digits, O for 0 and I or L for 1 are forgiven;
 * so is the text of the code, read by a scanner.
 */
export function readSlipId(typed: string): string | undefined {
  const bare = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/^\s*MXN1:S:/u, '')
    .replace(/\|.*$/u, '')
    .replace(/[\s.‐-―-]/gu, '')
    .replace(/O/gu, '0')
    .replace(/[IL]/gu, '1');
  return isSlipId(bare) ? bare : undefined;
}

export function isSlipId(text: string): boolean {
  return /^[0-9A-HJKMNP-TV-Z]{10}$/u.test(text);
}

/** Letters that no digit and no other letter is taken for. */
const laneLetters = 'ABCDEFGHJKMNPQRSTUVWXYZ';

/** The letter of a device in its site, counted from 0: A, B, C … Z, AA, AB … */
export function laneOf(place: number): string {
  const letter = laneLetters[place % laneLetters.length] ?? '';
  return place < laneLetters.length ? letter : laneOf(Math.floor(place / laneLetters.length) - 1) + letter;
}

/** The number that is called out: the device's letter and the count of its shift, `A-017`. It tells people apart, it is no key. */
export function slipNumber(lane: string, count: number): string {
  return `${lane}-${String(count).padStart(3, '0')}`;
}

/** Four characters by which a damaged text is told from a whole one: 20 bits of FNV-1a over UTF-16, blind to case. */
export function checkOf(text: string): string {
  let hash = 0x81_1c_9d_c5;
  for (const unit of text.normalize('NFC').toUpperCase()) {
    hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 0x01_00_01_93);
  }
  const folded = (hash >>> 20) ^ (hash & 0xf_ff_ff);
  return [15, 10, 5, 0].map((bits) => base32(folded >>> bits)).join('');
}

function base32(value: number): string {
  return alphabet[value & 31] ?? '';
}
