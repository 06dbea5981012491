import { median, rounded } from '../numbers.ts';
import type { Readings } from './page/readers.ts';
import type { PicturePlan } from './picture.ts';

interface Verdict {
  readonly isRead: boolean;
  /** Texts that are in no code of the picture, or are not so to the last sign. */
  readonly wrong: readonly string[];
  readonly ms: number;
}

export interface Judged {
  readonly plan: PicturePlan;
  readonly ours: Verdict;
  readonly other: Verdict;
}

/** Ours has read a picture when it has read every code in it; the other reader knows only one at a time and is given any one. */
export function judge(plan: PicturePlan, texts: readonly string[], { ours, other }: Readings): Judged {
  const wrongOf = (read: readonly string[]) => read.filter((text) => !texts.includes(text));
  const isCode = texts.length > 0;
  return {
    plan,
    ours: {
      isRead: isCode && texts.every((text) => ours.texts.includes(text)),
      wrong: wrongOf(ours.texts),
      ms: ours.ms,
    },
    other: {
      isRead: isCode && texts.some((text) => other.texts.includes(text)),
      wrong: wrongOf(other.texts),
      ms: other.ms,
    },
  };
}

/** Rates over the pictures with a code, 0 to 1; times over all. */
export function figuresOf(judged: readonly Judged[]) {
  return {
    pictures: judged.length,
    ours_rate: rateOf(judged, 'ours'),
    zxing_browser_rate: rateOf(judged, 'other'),
    false_decodes: judged.reduce((sum, { ours }) => sum + ours.wrong.length, 0),
    ours_median_ms: rounded(median(judged.map(({ ours }) => ours.ms)), 1),
    zxing_browser_median_ms: rounded(median(judged.map(({ other }) => other.ms)), 1),
  };
}

function rateOf(judged: readonly Judged[], who: 'ours' | 'other'): number | null {
  const coded = judged.filter(({ plan }) => plan.kinds.length > 0);
  return coded.length === 0 ? null : rounded(coded.filter((one) => one[who].isRead).length / coded.length, 3);
}

/** Lines for people: by condition, and by kind of code where there is one alone. */
export function tableOf(judged: readonly Judged[]): readonly string[] {
  const single = judged.filter(({ plan }) => plan.kinds.length === 1);
  return [
    ...linesOf(Map.groupBy(judged, ({ plan }) => plan.name)),
    '',
    ...linesOf(Map.groupBy(single, ({ plan }) => plan.kinds[0] ?? '')),
  ];
}

function linesOf(groups: ReadonlyMap<string, readonly Judged[]>): readonly string[] {
  return [...groups].map(([name, some]) => {
    const [ours, other] = [rateOf(some, 'ours'), rateOf(some, 'other')].map((rate) =>
      rate === null ? '-' : `${Math.round(100 * rate)} %`,
    );
    const slow = median(some.map((one) => one.ours.ms));
    return `${name.padEnd(14)} ${String(some.length).padStart(4)}  ours ${ours}, @zxing/browser ${other}; ${rounded(slow, 0)} ms`;
  });
}
