import type { Person } from '@mauxn/domain';
import { sql } from 'kysely';
import { smallintArray, textArray, uuidArray } from '../pg-array.ts';
import type { TubeLine } from './tubes.ts';

/** The people of all tubes as one array per column, in the order of the swab table. */
export function swabColumns(records: readonly TubeLine[]) {
  const tubes: string[] = [];
  const places: number[] = [];
  const people: Person[] = [];
  for (const { line, intent } of records) {
    intent.args.people.forEach((person, n) => {
      tubes.push(line.id);
      places.push(n);
      people.push(person);
    });
  }
  const column = (read: (person: Person) => string | undefined) =>
    sql`${textArray(people.map(read))}::text[]`;
  return sql.join([
    sql`${uuidArray(tubes)}::uuid[]`,
    sql`${smallintArray(places)}::int2[]`,
    column((person) => person.name),
    column((person) => person.birth),
    column((person) => person.sex),
    column((person) => person.idNumber),
    column((person) => person.phone),
    column((person) => person.insurance),
    column((person) => person.qid),
    column((person) => person.address),
    column((person) => person.source),
    column((person) => person.fieldSources && JSON.stringify(person.fieldSources)),
    column((person) => person.opaque),
  ]);
}
