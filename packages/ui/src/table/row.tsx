import { classes } from '../classes.ts';
import { toggled } from './selection.ts';
import styles from './table.module.css';
import type { Column, Selection } from './table.tsx';

interface TableRowProps<Row> {
  readonly row: Row;
  readonly rowKey: string;
  /** Place in the whole list, counted from 1 with the head, when only a part is drawn. */
  readonly index: number | undefined;
  readonly columns: readonly Column<Row>[];
  readonly selection: Selection<Row> | undefined;
  readonly tone: 'attention' | 'danger' | undefined;
  readonly interactive: boolean;
  readonly active: boolean;
  readonly onFocusRow: (key: string) => void;
}

export function TableRow<Row>(props: TableRowProps<Row>) {
  const { row, rowKey, index, columns, selection, tone, interactive, active, onFocusRow } = props;
  const chosen = selection?.selected.has(rowKey) ?? false;
  return (
    <tr
      data-row=""
      data-active={active ? '' : undefined}
      data-chosen={chosen ? '' : undefined}
      data-tone={tone}
      tabIndex={interactive ? (active ? 0 : -1) : undefined}
      aria-selected={selection ? chosen : undefined}
      aria-rowindex={index}
      onFocus={interactive ? () => onFocusRow(rowKey) : undefined}
    >
      {selection && (
        <td className={styles.choose}>
          <input
            type="checkbox"
            tabIndex={-1}
            aria-label={selection.label(row)}
            checked={chosen}
            disabled={!(selection.canSelect?.(row) ?? true)}
            onChange={() => selection.onChange(toggled(selection.selected, rowKey))}
          />
        </td>
      )}
      {columns.map((column) => (
        <Cell key={column.key} column={column} row={row} />
      ))}
    </tr>
  );
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const name = classes(column.align === 'end' && styles.end);
  if (!column.rowHeader) return <td className={name}>{column.cell(row)}</td>;
  return (
    <th scope="row" className={name}>
      {column.cell(row)}
    </th>
  );
}
