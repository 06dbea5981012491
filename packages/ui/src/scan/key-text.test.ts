import { expect, test } from 'vitest';
import { type Key, piecesOf } from './key-text.ts';

interface Pressed {
  readonly key: string;
  readonly code?: string;
  readonly shift?: boolean;
  readonly ctrl?: boolean;
  readonly alt?: boolean;
}

function keys(pressed: readonly Pressed[]): readonly Key[] {
  const held = { code: '', repeat: false, shift: false, ctrl: false, alt: false, composing: false };
  return pressed.map((one, n) => ({ ...held, at: n * 8, ...one }));
}

/** Presses a text on the US layout. `caps` says what the machine makes of a letter. */
function press(text: string, caps: (letter: string) => string = (letter) => letter): readonly Key[] {
  const symbols: Record<string, string> = { '|': 'Backslash', '/': 'Slash', '-': 'Minus', ' ': 'Space' };
  return keys(
    Array.from(text, (character) => {
      if (/\d/u.test(character)) return { key: character, code: `Digit${character}` };
      if (!/[a-z]/iu.test(character))
        return { key: character, code: symbols[character] ?? '', shift: character === '|' };
      const isCapital = character < 'a';
      return { key: caps(character), code: `Key${character.toUpperCase()}`, shift: isCapital };
    }),
  );
}

const turned = (letter: string) => (letter < 'a' ? letter.toLowerCase() : letter.toUpperCase());

test('keys are read as they come, cut at every end mark', () => {
  const enter = keys([{ key: 'Enter' }]);
  const lineFeed = keys([{ key: 'j', code: 'KeyJ', ctrl: true }]);
  expect(piecesOf([...press('MX21'), ...enter, ...lineFeed, ...press('0001'), ...enter])).toEqual([
    'MX21',
    '',
    '0001',
    '',
  ]);
});

for (const text of [
  'Nguyen Van Mau|Nam',
  'NGUYEN VAN MAU',
  'HC1:6BF+70790T9WJWG',
  'vneid 9f3aXb',
  'MX210001',
]) {
  test(`${text} survives Caps Lock, also with a scanner that turns the case round by itself`, () => {
    expect(piecesOf(press(text, turned))).toEqual([text]);
    expect(piecesOf(press(text))).toEqual([text]);
  });
}

test('a scanner that compensates for Caps Lock is believed where the words tell', () => {
  const compensated = press('Nguyen Van Mau').map((key) => ({ ...key, shift: !key.shift }));
  expect(piecesOf(compensated)).toEqual(['Nguyen Van Mau']);
});

const row: Record<string, string> = {
  1: 'ă',
  2: 'â',
  3: 'ê',
  4: 'ô',
  5: '\u0300',
  6: '\u0309',
  7: '\u0303',
  8: '\u0301',
  9: '\u0323',
  0: 'đ',
};
const throughVietnameseLayout = (text: string) =>
  press(text).map((key) => ({ ...key, key: row[key.key] ?? key.key }));

test('digits that the Vietnamese layout turned into letters are read from where the keys lie', () => {
  expect(piecesOf(throughVietnameseLayout('001092012345|Nguyen Van Mau'))).toEqual([
    '001092012345|Nguyen Van Mau',
  ]);
  const dead = throughVietnameseLayout('0990567').map((key) =>
    key.key > '\u02ff' && key.key < '\u0370' ? { ...key, key: 'Dead' } : key,
  );
  expect(piecesOf(dead)).toEqual(['0990567']);
});

test('a scanner that is set to the Vietnamese layout keeps its letters', () => {
  const name = keys([
    { key: 'T', code: 'KeyT', shift: true },
    { key: 'ă', code: 'Digit1' },
    { key: '1', code: 'Digit1', alt: true, ctrl: true },
  ]);
  expect(piecesOf(name)).toEqual(['Tă1']);
});

test('characters that are typed by their numbers are put together', () => {
  const number = (digits: string): readonly Pressed[] => [
    { key: 'Alt', alt: true },
    ...Array.from(digits, (digit) => ({ key: digit, code: `Numpad${digit}`, alt: true })),
  ];
  const typed = keys([{ key: 'N' }, ...number('7877'), ...number('029'), { key: 'x' }, ...number('272')]);
  expect(piecesOf(typed)).toEqual(['NễxĐ'.replace('ễ', 'ễ\u001D')]);
});
