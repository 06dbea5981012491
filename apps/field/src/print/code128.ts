/**
 * Code 128 (ISO/IEC 15417) of printable ASCII: widths of bars and spaces in turn, in modules, beginning with a bar. Runs of four digits
 * and more go two to a symbol in set C, the rest in set B. Undefined for a text with another character, or for none.
 */
export function code128(text: string): readonly number[] | undefined {
  if (!/^[\x20-\x7e]+$/u.test(text)) return undefined;
  const values: number[] = [];
  let set: 'B' | 'C' | undefined;
  for (let at = 0; at < text.length; ) {
    const run = /^(?:\d\d)*/u.exec(text.slice(at))?.[0].length ?? 0;
    const wanted = run >= 4 ? 'C' : 'B';
    if (wanted !== set) values.push(set === undefined ? starts[wanted] : switches[wanted]);
    set = wanted;
    if (wanted === 'C') {
      for (const end = at + run; at < end; at += 2) values.push(Number(text.slice(at, at + 2)));
    } else {
      values.push(text.charCodeAt(at) - 32);
      at += 1;
    }
  }
  const [start = 0, ...rest] = values;
  const check = rest.reduce((sum, value, place) => sum + value * (place + 1), start) % 103;
  return [...values, check].flatMap((value) => widthsOf(value)).concat(2, 3, 3, 1, 1, 1, 2);
}

const starts = { B: 104, C: 105 } as const;
const switches = { B: 100, C: 99 } as const;

function widthsOf(value: number): number[] {
  return Array.from(patterns.slice(value * 6, value * 6 + 6), Number);
}

/** Six widths for each of the values 0 to 105, one after the other. */
const patterns =
  '212222222122222221121223121322131222122213122312132212221213221312231212112232122132122231113222123122123221' +
  '223211221132221231213212223112312131311222321122321221312212322112322211212123212321232121111323131123131321' +
  '112313132113132311211313231113231311112133112331132131113123113321133121313121211331231131213113213311213131' +
  '311123311321331121312113312311332111314111221411431111111224111422121124121421141122141221112214112412122114' +
  '122411142112142211241211221114413111241112134111111242121142121241114212124112124211411212421112421211212141' +
  '214121412121111143111341131141114113114311411113411311113141114131311141411131211412211214211232';
