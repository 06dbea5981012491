import { type RawBuilder, sql } from 'kysely';

/** `isWithin` of the domain in SQL: the unit joined as `here` is the unit joined as `area`, or lies below it. */
export function within(here: string, area: string): RawBuilder<boolean> {
  const [path, top] = [sql.ref(`${here}.path`), sql.ref(`${area}.path`)];
  return sql<boolean>`(${path} = ${top} or starts_with(${path}, ${top} || '/'))`;
}
