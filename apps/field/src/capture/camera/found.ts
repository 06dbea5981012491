/** A code that a decoder read in a picture. */
export interface FoundCode {
  readonly text: string;
  /** Bars have one check digit and no repair: a wrong one may pass where a matrix would not. */
  readonly isBars: boolean;
  /** Distance of its middle from the middle of what was looked at; any unit, the same within one answer. */
  readonly away: number;
}

const shortestBars = 4;

/** What is worth believing: no text of one or two signs, and no control signs but the separators that labels really carry. */
export function isPlausible({ text, isBars }: Pick<FoundCode, 'text' | 'isBars'>): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  return text !== '' && !(isBars && (text.length < shortestBars || /[^\x1d\x20-\x7e]/u.test(text)));
}

/** The texts, each once, from the middle of the picture outwards: what is aimed at comes first. */
export function textsOf(codes: readonly FoundCode[]): readonly string[] {
  const sorted = codes.filter(isPlausible).toSorted((one, other) => one.away - other.away);
  return [...new Set(sorted.map(({ text }) => text))];
}

/** How many frames a bar code that was read once may wait for the second time. */
const patience = 12;

/**
 * For moving pictures: bars are believed when a second frame says the same. A wrong reading comes from noise or from half a label, and
 * the next frame shows something else.
 */
export function createAgreement(): (codes: readonly FoundCode[]) => readonly FoundCode[] {
  const seen = new Map<string, number>();
  let frame = 0;
  return (codes) => {
    frame += 1;
    for (const [text, at] of seen) if (frame - at > patience) seen.delete(text);
    return codes.filter(({ text, isBars }) => {
      const isAgreed = !isBars || seen.has(text);
      if (isBars) seen.set(text, frame);
      return isAgreed;
    });
  };
}
