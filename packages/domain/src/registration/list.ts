import { readIdNumber } from '../identity/id-number.ts';
import { parsePhone } from '../identity/phone.ts';
import { foldName, hasDiacritics } from '../identity/text.ts';
import type { Registration } from './registration.ts';

/** A registration with what searching and matching compare, worked out once: folding is what costs time. */
export interface ListEntry {
  readonly registration: Registration;
  /** The folded name, and its words; the last one is the given name. */
  readonly folded: string;
  readonly words: readonly string[];
  /** False where the list has the whole name without diacritics. */
  readonly hasMarks: boolean;
  readonly phone: string;
  readonly idNumber: string;
  readonly order: string;
}

/** People of a list, prepared once so that every key of a search costs little. */
export interface RegistrationList {
  /** In the order in which they are offered: by given name, then by the whole name. */
  readonly entries: readonly ListEntry[];
  /** Those who have a word that begins with these two letters, in the same order. */
  readonly byStart: ReadonlyMap<string, readonly ListEntry[]>;
}

/** Most of the work of a list is done here, so that a screen can do it in parts and then call `listOf`. */
export function prepareEntry(registration: Registration): ListEntry {
  const { id, name } = registration;
  const folded = foldName(name);
  const words = folded.split(' ');
  return {
    registration,
    folded,
    words,
    hasMarks: hasDiacritics(name),
    phone: parsePhone(registration.phone ?? '').phone,
    idNumber: readIdNumber(registration.idNumber ?? '')?.idNumber ?? '',
    order: `${words.at(-1)} ${folded} ${id}`,
  };
}

export function listOf(prepared: readonly ListEntry[]): RegistrationList {
  const entries = prepared.toSorted((a, b) => (a.order < b.order ? -1 : 1));
  const byStart = new Map<string, ListEntry[]>();
  for (const entry of entries) {
    for (const start of new Set(entry.words.map(startOf))) {
      const known = byStart.get(start);
      if (known) known.push(entry);
      else byStart.set(start, [entry]);
    }
  }
  return { entries, byStart };
}

export function prepareList(registrations: readonly Registration[]): RegistrationList {
  return listOf(registrations.map(prepareEntry));
}

/** The part of a folded word under which it stands in `byStart`. */
export function startOf(word: string): string {
  return word.slice(0, 2);
}
