import type { PersonSource, Sex } from '@mauxn/domain';
import type { JSONColumnType } from 'kysely';

/** Somebody as captured, in whatever table holds people (domain: `Person`). */
export interface PersonRow {
  name: string;
  birth: string | null;
  sex: Sex | null;
  id_number: string | null;
  phone: string | null;
  insurance: string | null;
  qid: string | null;
  address: string | null;
  source: PersonSource;
  field_sources: JSONColumnType<object> | null;
  opaque: string | null;
  /** Of the pre-registration list. */
  registration?: string | null;
}
