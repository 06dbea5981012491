const rows: Readonly<Record<string, string>> = {
  Minus: '-_',
  Equal: '=+',
  BracketLeft: '[{',
  BracketRight: ']}',
  Backslash: '\\|',
  Semicolon: ';:',
  Quote: '\'"',
  Comma: ',<',
  Period: '.>',
  Slash: '/?',
  Backquote: '`~',
  Space: ' ',
  ...Object.fromEntries(
    Array.from('1!2@3#4$5%6^7&8*9(0)'.matchAll(/../gu), ([pair]) => [`Digit${pair[0]}`, pair]),
  ),
};

const places = new Map(
  Object.entries(rows).flatMap(([code, characters]) =>
    Array.from(characters, (character, n) => [character, { code, isShifted: n === 1 }] as const),
  ),
);

/** Where a character lies on the US layout, which scanners type by; a named key is its own code, and other characters have none. */
export function usKey(key: string): { readonly code: string; readonly isShifted: boolean } {
  if (/^[a-z]$/iu.test(key)) return { code: `Key${key.toUpperCase()}`, isShifted: key < 'a' };
  if (key.length > 2)
    return { code: key === 'Unidentified' || key === 'Process' ? '' : key, isShifted: false };
  return places.get(key) ?? { code: '', isShifted: false };
}
