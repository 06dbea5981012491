import type { CSSProperties } from 'react';
import { VisuallyHidden } from '../live/live.tsx';
import { TableHead } from './head.tsx';
import { TableRow } from './row.tsx';
import styles from './table.module.css';
import type { Column, TableProps } from './types.ts';
import { useRows } from './use-rows.ts';

/** A table read as a table. With a selection or row keys it is a grid: one tab stop, arrows move, space chooses. */
export function Table<Row>(props: TableProps<Row>) {
  const { caption, captionHidden, columns, rowKey, selection, window: part } = props;
  const interactive = selection !== undefined || props.onRowKey !== undefined || props.onActive !== undefined;
  const rows = part ? props.rows.slice(part.first, part.first + part.count) : props.rows;
  const share = `${Math.floor(100 / columns.filter(({ rest }) => rest).length)}%`;
  const { body, activeKey, onKeyDown, onFocusRow } = useRows(props, rows);
  // Roles are said although they are the elements' own: where rows are stacked, `display` takes them away in some browsers.
  return (
    <table
      className={styles.table}
      role={interactive ? 'grid' : 'table'}
      aria-multiselectable={selection ? true : undefined}
      aria-rowcount={part ? props.rows.length + 1 : undefined}
    >
      <caption className={styles.caption}>
        {captionHidden ? <VisuallyHidden>{caption}</VisuallyHidden> : caption}
      </caption>
      <colgroup>
        {selection && <col className={styles.choose} />}
        {columns.map((column) => (
          <col key={column.key} style={widthOf(column, share)} />
        ))}
      </colgroup>
      <TableHead {...props} />
      <tbody ref={body} role="rowgroup" onKeyDown={interactive ? onKeyDown : undefined}>
        {part && <Spacer height={part.above} />}
        {rows.map((row, n) => (
          <TableRow
            key={rowKey(row)}
            row={row}
            rowKey={rowKey(row)}
            index={part && part.first + n}
            measure={part?.measure}
            columns={columns}
            selection={selection}
            tone={props.tone?.(row)}
            interactive={interactive}
            active={interactive && rowKey(row) === activeKey}
            onFocusRow={onFocusRow}
          />
        ))}
        {part && <Spacer height={part.below} />}
        {props.rows.length === 0 && (
          <tr role="row">
            <td
              role={interactive ? 'gridcell' : 'cell'}
              className={styles.empty}
              colSpan={columns.length + (selection ? 1 : 0)}
            >
              {props.empty}
            </td>
          </tr>
        )}
      </tbody>
    </table>
  );
}

function Spacer({ height }: { height: number }) {
  if (height === 0) return null;
  return (
    <tr aria-hidden="true">
      <td className={styles.spacer} style={{ height }} />
    </tr>
  );
}

/** Columns that take the rest share it evenly; percentages leave the others what their text needs. */
function widthOf<Row>({ width, rest }: Column<Row>, share: string): CSSProperties | undefined {
  if (rest) return { width: share };
  return width === undefined ? undefined : { width };
}
