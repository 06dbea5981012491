import type { ListedPerson, Registration } from '@mauxn/domain';
import type { Selectable } from 'kysely';
import type { RegistrationTable } from './table.ts';

type Row = Selectable<RegistrationTable['registration']>;

/** What a registration says, without the empty fields: it goes to every device of the site. */
export function registrationOfRow(row: Row): Registration {
  return {
    id: row.id,
    name: row.name,
    ...(row.birth !== null && { birth: row.birth }),
    ...(row.sex !== null && { sex: row.sex }),
    ...(row.id_number !== null && { idNumber: row.id_number }),
    ...(row.phone !== null && { phone: row.phone }),
    ...(row.insurance !== null && { insurance: row.insurance }),
    ...(row.address !== null && { address: row.address }),
    ...(row.group_name !== null && { group: row.group_name }),
    ...(row.note !== null && { note: row.note }),
  };
}

export function columnsOf(person: ListedPerson) {
  return {
    name: person.name,
    birth: person.birth ?? null,
    sex: person.sex ?? null,
    id_number: person.idNumber ?? null,
    phone: person.phone ?? null,
    insurance: person.insurance ?? null,
    address: person.address ?? null,
    group_name: person.group ?? null,
    note: person.note ?? null,
  };
}
