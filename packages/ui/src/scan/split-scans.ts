/**
 * How much of a code a text can be. `whole`: it ends here; `doubtful`: it can stand alone, but the beginning of a longer code looks
 * the same; `part`: nothing by itself.
 */
export type Judge = (text: string) => 'whole' | 'doubtful' | 'part';

interface Split {
  readonly scans: readonly string[];
  /** Nothing more is to be waited for. */
  readonly isWhole: boolean;
}

/** More than so many pieces are noise, and every run of them is judged. */
const mostPieces = 8;

/**
 * Makes scans of what came between two pauses, cut at every end mark. Scanners put end marks into the middle of a code as well, so
 * the pieces are one scan unless they make no sense together and do on their own: the last one whole, those before it able to stand.
 */
export function splitScans(pieces: readonly string[], judge: Judge): Split {
  const filled = pieces.filter((piece) => piece !== '');
  if (filled.length === 0) return { scans: [], isWhole: false };
  const joined = filled.join('');
  const verdict = judge(joined);
  const several = verdict === 'part' && filled.length <= mostPieces ? severalOf(filled, judge) : undefined;
  if (several) return { scans: several, isWhole: true };
  return { scans: [joined], isWhole: verdict === 'whole' };
}

/** The codes that the pieces make, longest first; undefined when one of them could not stand alone. */
function severalOf(pieces: readonly string[], judge: Judge): readonly string[] | undefined {
  /** By number of pieces: the codes that so many first pieces make. */
  const made: (readonly string[] | undefined)[] = [[]];
  for (let end = 1; end <= pieces.length; end += 1) {
    made[end] = made.slice(0, end).reduce<readonly string[] | undefined>((found, before, start) => {
      if (found || !before) return found;
      const text = pieces.slice(start, end).join('');
      const verdict = judge(text);
      const isEnough = end === pieces.length ? verdict === 'whole' : verdict !== 'part';
      return isEnough ? [...before, text] : undefined;
    }, undefined);
  }
  return made[pieces.length];
}
