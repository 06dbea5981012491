import type { Person } from '../identity/person.ts';
import { foldName, hasDiacritics } from '../identity/text.ts';

/** Most people that one list may hold: a campaign at one site (a commune's largest day is a tenth of it). */
export const largestRegistrationList = 20_000;

/** What an import does to one row. `changed`: the list says something new of somebody who is on it. */
export const registrationAnswers = ['new', 'changed', 'known'] as const;
export type RegistrationAnswer = (typeof registrationAnswers)[number];

/** A row of a list that was imported: what a campaign knows of somebody before they come. Every field but the name may be missing. */
export interface ListedPerson
  extends Pick<Person, 'name' | 'birth' | 'sex' | 'idNumber' | 'phone' | 'insurance' | 'address'> {
  /** Workplace, class or neighbourhood group, as the list has it. */
  readonly group?: string | undefined;
  readonly note?: string | undefined;
}

/** A pre-registered person: somebody on the list of a campaign at one site. */
export interface Registration extends ListedPerson {
  readonly id: string;
}

/** The person as a capture takes them. Group and note stay on the list, where the registration leads to them. */
export function personOfRegistration({ id, group: _, note: __, ...facts }: Registration): Person {
  return { ...facts, source: 'pre-registered', registration: id };
}

/**
 * What makes two rows of one list the same person, so that a file that is read twice changes nothing: ID number and name, or, without an
 * ID number, everything that tells neighbours of one name apart. Wider matching would merge people in silence (domain.md, Identity).
 */
export function registrationKey({ name, idNumber, birth, phone, group, address }: ListedPerson): string {
  const facts = idNumber
    ? ['id', idNumber]
    : ['', birth, phone, group && foldName(group), address && foldName(address)];
  return [foldName(name), ...facts.map((fact) => fact ?? '')].join('|');
}

const listedFields = [
  'name',
  'birth',
  'sex',
  'idNumber',
  'phone',
  'insurance',
  'address',
  'group',
  'note',
] as const satisfies readonly (keyof ListedPerson)[];

/**
 * The row of a list after it was read again: what the new reading says counts, what it leaves empty stays, and a name without diacritics
 * never overwrites one with them. Undefined when nothing changes.
 */
export function mergeListed(known: ListedPerson, read: ListedPerson): ListedPerson | undefined {
  const keepsName = hasDiacritics(known.name) && !hasDiacritics(read.name);
  const merged = Object.fromEntries(
    listedFields.map((field) => [
      field,
      field === 'name' && keepsName ? known.name : (read[field] ?? known[field]),
    ]),
  );
  if (listedFields.every((field) => merged[field] === (known[field] ?? undefined))) return undefined;
  return { ...merged, name: keepsName ? known.name : read.name };
}
