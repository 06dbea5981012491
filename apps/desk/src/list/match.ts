import { foldName } from '@mauxn/domain';

/**
 * Whether every word that was typed stands in one of the texts, without regard to case and marks: `nguyen an` finds
 * `Nguyễn Văn An`. Nothing typed finds everything.
 */
export function matches(typed: string | undefined, ...texts: readonly (string | null)[]): boolean {
  const words = foldName(typed ?? '').split(' ');
  const text = foldName(texts.filter((one) => one !== null).join(' '));
  return words.every((word) => text.includes(word));
}
