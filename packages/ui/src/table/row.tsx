import { classes } from '../classes.ts';
import { toggled } from './selection.ts';
import styles from './table.module.css';
import type { Column, Selection } from './types.ts';

interface TableRowProps<Row> {
  readonly row: Row;
  readonly rowKey: string;
  /** Place in the whole list, from 0, when only a part is drawn. */
  readonly index: number | undefined;
  readonly measure: ((row: HTMLTableRowElement | null) => void) | undefined;
  readonly columns: readonly Column<Row>[];
  readonly selection: Selection<Row> | undefined;
  readonly tone: 'attention' | 'danger' | undefined;
  readonly interactive: boolean;
  readonly active: boolean;
  readonly onFocusRow: (key: string) => void;
}

export function TableRow<Row>(props: TableRowProps<Row>) {
  const { row, rowKey, index, measure, columns, selection, tone, interactive, active, onFocusRow } = props;
  const chosen = selection?.selected.has(rowKey) ?? false;
  return (
    <tr
      ref={measure}
      role="row"
      data-index={index}
      data-row=""
      data-active={active ? '' : undefined}
      data-chosen={chosen ? '' : undefined}
      data-tone={tone}
      tabIndex={interactive ? (active ? 0 : -1) : undefined}
      aria-selected={selection ? chosen : undefined}
      aria-rowindex={index === undefined ? undefined : index + 2}
      onFocus={interactive ? () => onFocusRow(rowKey) : undefined}
    >
      {selection && (
        <td role="gridcell" className={styles.choose}>
          <label className={styles.one}>
            <input
              type="checkbox"
              tabIndex={-1}
              aria-label={selection.label(row)}
              checked={chosen}
              disabled={!(selection.canSelect?.(row) ?? true)}
              onChange={() => selection.onChange(toggled(selection.selected, rowKey))}
            />
          </label>
        </td>
      )}
      {columns.map((column) => (
        <Cell key={column.key} column={column} row={row} role={interactive ? 'gridcell' : 'cell'} />
      ))}
    </tr>
  );
}

interface CellProps<Row> {
  readonly column: Column<Row>;
  readonly row: Row;
  readonly role: 'cell' | 'gridcell';
}

function Cell<Row>({ column, row, role }: CellProps<Row>) {
  const name = classes(column.align === 'end' && styles.end, column.rest && styles.rest);
  if (column.rowHeader) {
    return (
      <th scope="row" role="rowheader" className={name}>
        {column.cell(row)}
      </th>
    );
  }
  return (
    <td role={role} data-label={column.head} className={name}>
      {column.cell(row)}
    </td>
  );
}
