export type InputMethod = 'telex' | 'vni';

const [grave, acute, tilde, hook, dot] = ['\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
const [circumflex, breve, horn] = ['\u0302', '\u0306', '\u031B'];

/** Which mark a key sets on which letters; a tone goes to the last vowel. */
const marks: Readonly<Record<InputMethod, Readonly<Record<string, readonly (readonly [string, string])[]>>>> =
  {
    telex: {
      a: [['a', circumflex]],
      e: [['e', circumflex]],
      o: [['o', circumflex]],
      w: [
        ['a', breve],
        ['ou', horn],
      ],
      s: [['aeiouy', acute]],
      f: [['aeiouy', grave]],
      r: [['aeiouy', hook]],
      x: [['aeiouy', tilde]],
      j: [['aeiouy', dot]],
    },
    vni: {
      1: [['aeiouy', acute]],
      2: [['aeiouy', grave]],
      3: [['aeiouy', hook]],
      4: [['aeiouy', tilde]],
      5: [['aeiouy', dot]],
      6: [['aeo', circumflex]],
      7: [['ou', horn]],
      8: [['a', breve]],
    },
  };

const tones = /[\u0300\u0301\u0303\u0309\u0323]/gu;
const untone: Readonly<Record<InputMethod, string>> = { telex: 'z', vni: '0' };

/** What a Vietnamese input method makes of a word and one more key: enough of Telex and VNI to spoil codes as they do. */
export function edit(word: string, key: string, method: InputMethod): string {
  const lower = key.toLowerCase();
  const plain = word.normalize('NFD').replace(tones, '').normalize('NFC');
  if (lower === untone[method] && plain !== word) return plain;
  const isBar = lower === (method === 'telex' ? 'd' : '9');
  if (isBar && /d$/iu.test(word)) return word.replace(/d$/iu, (letter) => (letter === 'd' ? 'đ' : 'Đ'));
  for (const [letters, mark] of marks[method][lower] ?? []) {
    const parts = Array.from((mark.search(tones) < 0 ? word : plain).normalize('NFD'));
    const at = parts.findLastIndex((one) => letters.includes(one.toLowerCase()));
    if (at >= 0) return [...parts.slice(0, at + 1), mark, ...parts.slice(at + 1)].join('').normalize('NFC');
  }
  return word + key;
}
