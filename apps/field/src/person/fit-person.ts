import type { Person } from '@mauxn/domain';
import { sampledPerson as wirePerson } from '@mauxn/wire';

/**
 * A person as the wire takes them. A field that a card or a hand filled with something else is left out and kept as opaque text, so
 * that one odd field never keeps a tube from being saved.
 */
export function fitPerson(person: Person): Person {
  const checked = wirePerson.safeParse(person);
  if (checked.success) return person;
  const odd = new Set(checked.error.issues.map((issue) => String(issue.path[0])));
  const kept = Object.entries(person).filter(([field]) => field === 'name' || !odd.has(field));
  const left = Object.entries(person).filter(([field]) => field !== 'name' && odd.has(field));
  const words = left.map(([field, value]) => `${field}: ${JSON.stringify(value)}`).join('\n');
  const fitted: Person = {
    ...Object.fromEntries(kept),
    name: person.name.slice(0, longestName),
    source: person.source,
  };
  return { ...fitted, opaque: [person.opaque, words].filter(Boolean).join('\n').slice(0, longestOpaque) };
}

/** As the wire's schema has them. */
const longestName = 200;
const longestOpaque = 4096;
