/**
 * Text as it is stored: NFC, one space between words, no control or invisible characters, nothing after a
 * NUL. A lone surrogate becomes U+FFFD, because neither UTF-8 nor Postgres can hold it.
 */
export function normalizeText(raw: string): string {
  return beforeNul(raw)
    .toWellFormed()
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .replace(/ +/gu, ' ')
    .trim();
}

/**
 * A trailing NUL and rubbish behind it have been seen on cards (qr-and-identity 2): only the text before it
 * counts.
 */
export function beforeNul(raw: string): string {
  return raw.split('\u0000', 1)[0] ?? '';
}

/** A name for comparing and searching: upper case, no marks, đ as D. `Đặng Văn Mẫu` → `DANG VAN MAU`. */
export function foldName(name: string): string {
  // Đ has no decomposition, and Ð (eth) stands for it in text converted from old Vietnamese encodings.
  return normalizeText(name).toUpperCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/[ĐÐ]/gu, 'D');
}

/**
 * True when folding loses something besides case, so that the name must not be replaced by its folded form.
 */
export function hasDiacritics(name: string): boolean {
  return foldName(name) !== normalizeText(name).toUpperCase();
}

/**
 * Equal for spellings that Vietnamese treats as one: `Hòa` and `Hoà`, any case. Different for `Văn` and
 * `Vân`. Tone marks may sit on either vowel, so they are compared per word; the marks that make a letter stay
 * on it.
 */
export function spellingKey(name: string): string {
  return normalizeText(name).toLowerCase().normalize('NFD').split(' ').map(toneLast).join(' ');
}

/**
 * Whether a decoded text can be a person's name: letters, spaces, apostrophe, point, hyphen; 2 to 100
 * characters. Latin and Khmer only: any other script in a Vietnamese code is a decoder's wrong guess
 * (qr-decoding 5).
 */
export function isPlausibleName(name: string): boolean {
  const text = normalizeText(name);
  return (
    /^[\p{Script=Latin}\p{Script=Khmer}\p{M} '’.-]{2,100}$/u.test(text) &&
    /^\p{L}/u.test(text) &&
    !/[ªº]/u.test(text)
  );
}

/** Whether every character is ASCII, which BHYT, unified, tube and our own codes always are. */
export function isAscii(text: string): boolean {
  return /^\p{ASCII}*$/u.test(text);
}

function toneLast(word: string): string {
  const tones = /[\u0300\u0301\u0303\u0309\u0323]/gu;
  return word.replace(tones, '') + (word.match(tones) ?? []).join('');
}
