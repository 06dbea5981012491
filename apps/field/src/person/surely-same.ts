import { type Person, samePerson } from '@mauxn/domain';

/** Two reads of one card are alike to the letter, also when they hold too little to be sure of a person. */
export function isSurelySame(one: Person, other: Person): boolean {
  // Somebody of the list is in one tube once, however little the list says of them; two of one name are two.
  if (one.registration && other.registration) return one.registration === other.registration;
  return samePerson(one, other) === 'sure' || (one.source !== 'typed' && isAlike(one, other));
}

export function isAlike(one: Person, other: Person): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
