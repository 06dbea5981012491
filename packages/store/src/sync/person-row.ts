import type { Person } from '@mauxn/domain';
import { type Selectable, sql } from 'kysely';
import type { PersonRow } from '../identity/table.ts';
import { textArray } from '../pg-array.ts';

export function personOfRow(row: Selectable<PersonRow>): Person {
  return {
    name: row.name,
    birth: row.birth ?? undefined,
    sex: row.sex ?? undefined,
    idNumber: row.id_number ?? undefined,
    phone: row.phone ?? undefined,
    insurance: row.insurance ?? undefined,
    qid: row.qid ?? undefined,
    address: row.address ?? undefined,
    source: row.source,
    fieldSources: row.field_sources ?? undefined,
    opaque: row.opaque ?? undefined,
    registration: row.registration ?? undefined,
  };
}

/** People as one array per column, in the order of the tables that hold people: name to registration. */
export function personColumns(people: readonly Person[]) {
  const column = (read: (person: Person) => string | undefined) =>
    sql`${textArray(people.map(read))}::text[]`;
  return sql.join([
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
    column((person) => person.registration),
  ]);
}
