/** More parts of free length than this in one pattern are too slow on the longest text. */
const mostFree = 4;

/**
 * Whether a pattern answers in time for every text of a tube code's length. Repeating what can itself match in several ways doubles
 * the work with every character: `([A-Z]+-?)+` needs years for 60 letters and a dot, and no engine stops by itself.
 */
export function isQuickPattern(source: string): boolean {
  const open: { hasChoice: boolean }[] = [{ hasChoice: false }];
  let free = 0;
  for (const token of source.matchAll(tokens)) {
    const [text] = token;
    const group = open.at(-1);
    if (!group) return false;
    if (text.startsWith('(')) open.push({ hasChoice: false });
    else if (text === '|') group.hasChoice = true;
    else if (text.startsWith(')')) {
      open.pop();
      if (group.hasChoice && mostTimes(text.slice(1)) > mostFree) return false;
      const around = open.at(-1);
      if (around && (group.hasChoice || isFree(text.slice(1)))) around.hasChoice = true;
      if (isFree(text.slice(1))) free += 1;
    } else if (isFree(token.groups?.['times'] ?? '')) {
      group.hasChoice = true;
      free += 1;
    }
  }
  return free <= mostFree;
}

const times = String.raw`(?:[*+?]|\{\d+(?:,\d*)?\})?\??`;
/** A group's beginning, its end with its quantifier, `|`, or a character, escape or class with its quantifier. */
const tokens = new RegExp(
  String.raw`\((?:\?(?:[:=!]|<[=!]|<\w+>))?|\)${times}|\||(?:\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|.)|\[(?:\\.|[^\]\\])*\]|.)(?<times>${times})`,
  'gsu',
);

function mostTimes(quantifier: string): number {
  const [, least, most] = /^\{(\d+)(?:,(\d*))?\}/u.exec(quantifier) ?? [];
  if (least === undefined) return /^[*+]/u.test(quantifier) ? Number.POSITIVE_INFINITY : 1;
  if (most === undefined) return Number(least);
  return most === '' ? Number.POSITIVE_INFINITY : Number(most);
}

/** Whether it matches more than one number of times. */
function isFree(quantifier: string): boolean {
  return /^(?:[*+?]|\{\d+,)/u.test(quantifier);
}
