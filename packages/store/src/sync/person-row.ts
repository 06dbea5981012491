import type { Person } from '@mauxn/domain';
import type { Selectable } from 'kysely';
import type { Tables } from '../tables.ts';

export function personOfRow(row: Selectable<Tables['swab']>): Person {
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
  };
}
