/** One key as the browser tells it. `at` is `event.timeStamp`: the time of the key, also when the page was busy meanwhile. */
export interface Key {
  readonly key: string;
  /** Where it lies, by its name on the US layout; empty where the browser does not know. */
  readonly code: string;
  readonly at: number;
  readonly repeat: boolean;
  readonly shift: boolean;
  readonly ctrl: boolean;
  readonly alt: boolean;
  /** An input method has the key: `isComposing`, key code 229 or the key `Process`. */
  readonly composing: boolean;
}

/** Enter, Tab, and the CR and LF that scanners send as control characters. */
export function isEnd({ key, ctrl, alt }: Key): boolean {
  return key === 'Enter' || key === 'Tab' || (ctrl && !alt && (key === 'j' || key === 'm'));
}

/** One digit of a character that is typed by its number, with Alt held: how Windows-mode scanners send what no key has. */
export function isAltDigit({ alt, ctrl, code }: Key): boolean {
  return alt && !ctrl && code.length === 7 && code.startsWith('Numpad') && code >= 'Numpad0';
}

/**
 * What a scanner meant by its keys, cut at every Enter and Tab; the last piece is empty when the keys end with one. Scanners press
 * keys of the US layout: where the layout of this machine or its Caps Lock has surely changed what they meant, it is read from where
 * the keys lie instead.
 */
export function piecesOf(keys: readonly Key[]): readonly string[] {
  const isVietnamese = isVietnameseLayout(keys);
  const read = isVietnamese ? usCharacter : characterOf;
  const pieces: string[] = [];
  let text = '';
  let number = '';
  for (const key of keys) {
    if (isAltDigit(key)) {
      number += key.code.slice(-1);
      continue;
    }
    text += numbered(number);
    number = '';
    if (isEnd(key)) {
      pieces.push(text);
      text = '';
    } else text += read(key);
  }
  pieces.push(text + numbered(number));
  return !isVietnamese && isCapsLocked(keys) ? unlocked(pieces) : pieces;
}

/** GS arrives as Ctrl+], which filters for control keys lose. */
export function characterOf({ key, ctrl, alt }: Key): string {
  if (ctrl && !alt) return key === ']' ? '\u001D' : '';
  return key.length === 1 ? key : '';
}

function numbered(digits: string): string {
  const number = Number(digits);
  return digits === '' || number > 0x10ffff ? '' : String.fromCodePoint(number);
}

/** What the Vietnamese layout types with the row of digits: letters, and marks for the letter before. */
const vietnameseRow: Readonly<Record<string, string>> = {
  Digit1: 'ă',
  Digit2: 'â',
  Digit3: 'ê',
  Digit4: 'ô',
  Digit5: '\u0300',
  Digit6: '\u0309',
  Digit7: '\u0303',
  Digit8: '\u0301',
  Digit9: '\u0323',
  Digit0: 'đ',
};

/** Safe only when no key of the row gave its digit: a scanner that is set to this layout types digits another way. */
function isVietnameseLayout(keys: readonly Key[]): boolean {
  let isSeen = false;
  for (const { key, code, shift, alt } of keys) {
    const typed = vietnameseRow[code];
    if (typed === undefined || shift) continue;
    if (key === code.slice(-1)) return false;
    isSeen ||= !alt && key.toLowerCase() === typed;
  }
  return isSeen;
}

const usKeys: ReadonlyMap<string, string> = new Map([
  ...Array.from('1!2@3#4$5%6^7&8*9(0)'.matchAll(/../gu), ([pair]) => [`Digit${pair[0]}`, pair] as const),
  ...Array.from('abcdefghijklmnopqrstuvwxyz', (letter) => {
    const capital = letter.toUpperCase();
    return [`Key${capital}`, `${letter}${capital}`] as const;
  }),
  ['Minus', '-_'],
  ['Equal', '=+'],
  ['BracketLeft', '[{'],
  ['BracketRight', ']}'],
  ['Backslash', '\\|'],
  ['Semicolon', ';:'],
  ['Quote', '\'"'],
  ['Comma', ',<'],
  ['Period', '.>'],
  ['Slash', '/?'],
  ['Backquote', '`~'],
]);

function usCharacter(key: Key): string {
  if (key.ctrl) return characterOf(key);
  return usKeys.get(key.code)?.[key.shift ? 1 : 0] ?? characterOf(key);
}

/** Caps Lock turns every letter round, and only it gives a small letter with Shift held. */
function isCapsLocked(keys: readonly Key[]): boolean {
  let isSeen = false;
  for (const { key, code, shift, ctrl, alt } of keys) {
    if (ctrl || alt || key.length !== 1 || !code.startsWith('Key') || !/[a-z]/iu.test(key)) continue;
    const isSmall = key >= 'a';
    if (isSmall !== shift) return false;
    isSeen ||= isSmall;
  }
  return isSeen;
}

/** Scanners that see the lamp turn the case round by themselves: then no word begins small and goes on large. */
function unlocked(pieces: readonly string[]): readonly string[] {
  const turned = pieces.map((piece) => piece.replace(/[a-z]+|[A-Z]+/gu, turnCase));
  return oddWords(pieces) < oddWords(turned) ? pieces : turned;
}

function turnCase(letters: string): string {
  return letters >= 'a' ? letters.toUpperCase() : letters.toLowerCase();
}

function oddWords(pieces: readonly string[]): number {
  return pieces.join(' ').match(/(?<!\p{L})\p{Ll}\p{Lu}{2}/gu)?.length ?? 0;
}
