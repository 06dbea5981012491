import { mergePerson, type PersonDifference } from '../identity/merge-person.ts';
import type { Person } from '../identity/person.ts';
import { samePerson } from '../identity/same-person.ts';
import { type ListEntry, prepareEntry, type RegistrationList } from './list.ts';
import { personOfRegistration, type Registration } from './registration.ts';

/** Whom the list has for somebody who was scanned. `sure` may be filled in; `likely` asks a person. */
export interface RegistrationMatch {
  readonly sameness: 'sure' | 'likely';
  readonly registration: Registration;
}

/**
 * The pre-registered person who was scanned, by several fields (`samePerson`). Only people who share a name, an ID number or a phone are
 * compared. Two who are sure, a list that names somebody twice, are a question and no answer.
 */
export function matchRegistered(list: RegistrationList, person: Person): RegistrationMatch | undefined {
  const wanted = prepareEntry({ ...person, id: '' });
  const matches = list.entries
    .filter((entry) => sharesSomething(entry, wanted))
    .map(({ registration }) => ({
      registration,
      sameness: samePerson(personOfRegistration(registration), person),
    }));
  const sure = matches.filter(({ sameness }) => sameness === 'sure');
  const [first] = sure;
  if (first) return { registration: first.registration, sameness: sure.length === 1 ? 'sure' : 'likely' };
  const likely = matches.find(({ sameness }) => sameness === 'likely');
  return likely && { registration: likely.registration, sameness: 'likely' };
}

function sharesSomething(entry: ListEntry, wanted: ListEntry): boolean {
  return (
    entry.folded === wanted.folded ||
    (wanted.idNumber !== '' && entry.idNumber === wanted.idNumber) ||
    (wanted.phone !== '' && entry.phone === wanted.phone)
  );
}

/**
 * The person with what the list knows and the card does not, such as a phone. Where they disagree the card's word stays, and the list's
 * is told.
 */
export function fillFromList(
  person: Person,
  registration: Registration,
): { readonly person: Person; readonly differences: readonly PersonDifference[] } {
  return mergePerson(person, personOfRegistration(registration));
}
