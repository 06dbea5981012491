import type { ResultValue } from '@mauxn/domain';

/** Keys of the entry grid: the numbers lie under one hand, the letters are the first of the Vietnamese words. */
export const entryKeys = {
  negative: ['1', 'a', '-', '−'],
  positive: ['2', 'd', '+', 'đ'],
  inconclusive: ['3', 'k'],
  invalid: ['4', 'h'],
} as const satisfies Record<ResultValue, readonly string[]>;

export const ctKey = 'c';

// `Object.entries` forgets the key type; the table above is closed.
const values = Object.entries(entryKeys) as [ResultValue, readonly string[]][];

/** The result that a key stands for, with or without Caps Lock. */
export function valueOfKey(key: string): ResultValue | undefined {
  return values.find(([, keys]) => keys.includes(key.toLowerCase()))?.[0];
}

/** A Ct value as typed, with comma or point; null when there is none, undefined when it cannot be one (0 to 60). */
export function readCt(typed: string): number | null | undefined {
  const text = typed.trim().replace(',', '.');
  if (text === '') return null;
  const ct = /^\d{1,2}(\.\d{1,2})?$/.test(text) ? Number(text) : Number.NaN;
  return ct >= 0 && ct <= 60 ? ct : undefined;
}
