import { foldName, hasDiacritics, normalizeText } from '../identity/text.ts';
import { type ListEntry, type RegistrationList, startOf } from './list.ts';
import type { Registration } from './registration.ts';

/** From how many last digits on a list is searched. */
const fewestDigits = 3;

/**
 * Pre-registered people for what was typed so far: two letters and more, with or without diacritics, or the last digits of a phone or ID
 * number. Best first, always in the same order: those whose given name begins so (the last word of a Vietnamese name), then those with
 * another word that does. Typed diacritics have to be there; a name that the list has without any counts too, after the others.
 */
export function findRegistered(list: RegistrationList, typed: string, limit = 8): readonly Registration[] {
  const text = normalizeText(typed);
  const digits = text.replace(/[\s.]/gu, '');
  if (/^\d+$/u.test(digits)) {
    return digits.length < fewestDigits ? [] : pick(list.entries, [endsWith(digits)], limit);
  }
  const plain = foldName(text).split(' ');
  const candidates = candidatesFor(list, plain);
  const given = inOrder(plain, true);
  const anywhere = inOrder(plain, false);
  if (!hasDiacritics(text)) return pick(candidates, [given, anywhere], limit);
  const marked = hasMarks(text.split(' ').map(readMarks));
  const isPlain: Fits = (entry) => !entry.hasMarks && anywhere(entry);
  return pick(candidates, [both(given, marked), both(anywhere, marked), isPlain], limit);
}

/** The fewest people among whom everybody is who fits; nobody where no word is long enough to search by. */
function candidatesFor({ byStart }: RegistrationList, typed: readonly string[]): readonly ListEntry[] {
  const long = typed.filter((word) => /^\p{L}{2}/u.test(word));
  const found = long.map((word) => byStart.get(startOf(word)) ?? []);
  return found.toSorted((a, b) => a.length - b.length)[0] ?? [];
}

type Fits = (entry: ListEntry) => boolean;

/** The first of the list that pass the first test, then those that pass the second, … */
function pick(list: readonly ListEntry[], tests: readonly Fits[], limit: number): readonly Registration[] {
  const found = new Set<Registration>();
  for (const fits of tests) {
    for (const entry of list) {
      if (found.size >= limit) return [...found];
      if (fits(entry)) found.add(entry.registration);
    }
  }
  return [...found];
}

function both(one: Fits, other: Fits): Fits {
  return (entry) => one(entry) && other(entry);
}

function endsWith(digits: string): Fits {
  return ({ phone, idNumber }) => phone.endsWith(digits) || idNumber.endsWith(digits);
}

/**
 * Each typed word begins a word of the name, in the order in which they were typed.
 * @param toTheEnd the last typed word begins the given name
 */
function inOrder(typed: readonly string[], toTheEnd: boolean): Fits {
  const last = typed.at(-1) ?? '';
  const before = toTheEnd ? typed.slice(0, -1) : typed;
  return ({ words }) => {
    const end = toTheEnd ? words.length - 1 : words.length;
    if (toTheEnd && !words[end]?.startsWith(last)) return false;
    let place = 0;
    for (const word of before) {
      while (place < end && !words[place]?.startsWith(word)) place += 1;
      if (place >= end) return false;
      place += 1;
    }
    return true;
  };
}

/** A word's letters with the marks that make them letters (ă, ơ, đ), and its tone apart: `thư` begins `thử`, and `thừ` does not. */
interface Marks {
  readonly letters: string;
  readonly tone: string;
}

const tones = /[\u0300\u0301\u0303\u0309\u0323]/gu;

function readMarks(word: string): Marks {
  const split = word.toLowerCase().normalize('NFD');
  return { letters: split.replace(tones, ''), tone: (split.match(tones) ?? []).join('') };
}

/** Read when somebody first searches with diacritics: few of a list ever are. */
const marksOf = new WeakMap<ListEntry, readonly Marks[]>();

function hasMarks(typed: readonly Marks[]): Fits {
  return (entry) => {
    const words = marksOf.get(entry) ?? entry.registration.name.split(' ').map(readMarks);
    marksOf.set(entry, words);
    return typed.every(({ letters, tone }) =>
      words.some((word) => beginsWith(word.letters, letters) && (tone === '' || tone === word.tone)),
    );
  };
}

/** What is typed without a mark stands for the letter with it, too: whoever types `tuâ` is on the way to `tuấn`. */
function beginsWith(word: string, typed: string): boolean {
  return word.startsWith(typed) || word.replace(/\p{M}/gu, '').startsWith(typed);
}
