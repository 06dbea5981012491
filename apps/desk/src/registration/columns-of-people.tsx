import type { ListedPerson } from '@mauxn/domain';
import type { Column } from '@mauxn/ui';
import { TwoLines } from '../list/two-lines.tsx';
import { m } from '../paraglide/messages.js';

/** What is known of somebody before they come. */
export function personColumns<Row>(personOf: (row: Row) => ListedPerson): Column<Row>[] {
  return [
    {
      key: 'name',
      head: m.col_person(),
      rowHeader: true,
      rest: true,
      width: '11rem',
      cell: (row) => <TwoLines first={personOf(row).name} second={birthText(personOf(row).birth)} />,
    },
    { key: 'id', head: m.registration_col_id(), cell: (row) => personOf(row).idNumber ?? '' },
    { key: 'phone', head: m.col_phone(), cell: (row) => personOf(row).phone ?? '' },
    {
      key: 'place',
      head: m.registration_col_group(),
      rest: true,
      cell: (row) => {
        const { group, address, note } = personOf(row);
        const others = [group && address, note].filter(Boolean).join(' · ');
        return <TwoLines first={group ?? address ?? ''} second={others || null} />;
      },
    },
  ];
}

/** As it is written in Vietnam. */
function birthText(birth: string | undefined): string | null {
  return birth?.split('-').reverse().join('/') ?? null;
}
