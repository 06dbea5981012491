import type { Person } from '@mauxn/domain';
import { sql } from 'kysely';
import { smallintArray, textArray, uuidArray } from '../pg-array.ts';
import { slipHash } from '../slip/slip-hash.ts';
import { personColumns } from './person-row.ts';
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
  return sql.join([
    sql`${uuidArray(tubes)}::uuid[]`,
    sql`${smallintArray(places)}::int2[]`,
    personColumns(people),
    sql`${textArray(people.map(({ slip }) => slip && slipHash(slip).toString('hex')))}::text[]`,
  ]);
}
