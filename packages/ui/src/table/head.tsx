import { classes } from '../classes.ts';
import { allKeys, withAll } from './selection.ts';
import styles from './table.module.css';
import type { Selection, TableProps } from './types.ts';

export function TableHead<Row>({ columns, rows, rowKey, selection }: TableProps<Row>) {
  return (
    <thead role="rowgroup">
      <tr role="row">
        {selection && (
          <th scope="col" role="columnheader" className={styles.choose}>
            <SelectAll rows={rows} rowKey={rowKey} selection={selection} />
          </th>
        )}
        {columns.map((column) => (
          <th
            key={column.key}
            scope="col"
            role="columnheader"
            className={classes(column.align === 'end' && styles.end)}
            style={{ minWidth: column.width }}
          >
            {column.head}
          </th>
        ))}
      </tr>
    </thead>
  );
}

interface SelectAllProps<Row> extends Pick<TableProps<Row>, 'rows' | 'rowKey'> {
  readonly selection: Selection<Row>;
}

/** Adds all that it stands for to what is chosen, or takes them out again; what was chosen besides stays. */
function SelectAll<Row>({ rows, rowKey, selection }: SelectAllProps<Row>) {
  const keys = allKeys(rows, rowKey, selection);
  const chosen = keys.filter((key) => selection.selected.has(key)).length;
  const all = keys.length > 0 && chosen === keys.length;
  const toggle = () => selection.onChange(withAll(selection.selected, keys, !all));
  return (
    <label className={styles.all}>
      <input
        type="checkbox"
        aria-label={selection.allLabel}
        ref={(box) => {
          if (box) box.indeterminate = chosen > 0 && !all;
        }}
        checked={all}
        disabled={keys.length === 0}
        onChange={toggle}
      />
      <span className={styles.allWord}>{selection.allLabel}</span>
    </label>
  );
}
