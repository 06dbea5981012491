import { type CSSProperties, type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { classes } from '../classes.ts';
import { VisuallyHidden } from '../live/live.tsx';
import { TableRow } from './row.tsx';
import { toggled } from './selection.ts';
import styles from './table.module.css';

export interface Column<Row> {
  readonly key: string;
  readonly head: ReactNode;
  readonly cell: (row: Row) => ReactNode;
  /** `end` for figures that stand under each other. */
  readonly align?: 'start' | 'end';
  /** The cell that names the row. */
  readonly rowHeader?: boolean;
  /** CSS width; without it the browser shares the room out. */
  readonly width?: string;
}

export interface Selection<Row> {
  readonly selected: ReadonlySet<string>;
  readonly onChange: (selected: ReadonlySet<string>) => void;
  readonly label: (row: Row) => string;
  readonly allLabel: string;
  /** Rows that may not be chosen say why in one of their cells. */
  readonly canSelect?: (row: Row) => boolean;
}

/** The part of a long list that is drawn; `above` and `below` are the heights in px of what is not. */
export interface TableWindow {
  readonly total: number;
  readonly first: number;
  readonly above: number;
  readonly below: number;
}

export interface TableProps<Row> {
  readonly caption: ReactNode;
  readonly captionHidden?: boolean;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** Shown instead of rows when there are none. */
  readonly empty: ReactNode;
  readonly selection?: Selection<Row>;
  /** The row that has the keyboard. Held by the table itself when it is not given. */
  readonly activeKey?: string | undefined;
  readonly onActive?: (key: string) => void;
  /** A key on the active row that the table does not use itself (arrows, space). */
  readonly onRowKey?: (event: KeyboardEvent, row: Row) => void;
  readonly tone?: (row: Row) => 'attention' | 'danger' | undefined;
  readonly window?: TableWindow;
}

/** A table read as a table. With a selection or row keys it is a grid: one tab stop, arrows move, space chooses. */
export function Table<Row>(props: TableProps<Row>) {
  const { caption, captionHidden, columns, rows, selection, window: part } = props;
  const interactive = selection !== undefined || props.onRowKey !== undefined || props.onActive !== undefined;
  const { body, activeKey, onKeyDown, onFocusRow } = useRows(props);
  const total = part?.total ?? rows.length;
  return (
    <table
      className={styles.table}
      role={interactive ? 'grid' : undefined}
      aria-multiselectable={selection ? true : undefined}
      aria-rowcount={part ? total + 1 : undefined}
    >
      <caption className={styles.caption}>
        {captionHidden ? <VisuallyHidden>{caption}</VisuallyHidden> : caption}
      </caption>
      <colgroup>
        {selection && <col className={styles.choose} />}
        {columns.map((column) => (
          <col key={column.key} style={widthOf(column.width)} />
        ))}
      </colgroup>
      <TableHead {...props} />
      <tbody ref={body} onKeyDown={interactive ? onKeyDown : undefined}>
        {part && <Spacer height={part.above} />}
        {rows.map((row, n) => (
          <TableRow
            key={props.rowKey(row)}
            row={row}
            rowKey={props.rowKey(row)}
            index={part ? part.first + n + 2 : undefined}
            columns={columns}
            selection={selection}
            tone={props.tone?.(row)}
            interactive={interactive}
            active={interactive && props.rowKey(row) === activeKey}
            onFocusRow={onFocusRow}
          />
        ))}
        {part && <Spacer height={part.below} />}
        {total === 0 && (
          <tr>
            <td className={styles.empty} colSpan={columns.length + (selection ? 1 : 0)}>
              {props.empty}
            </td>
          </tr>
        )}
      </tbody>
    </table>
  );
}

function TableHead<Row>({ columns, rows, rowKey, selection }: TableProps<Row>) {
  const free = selection ? rows.filter((row) => selection.canSelect?.(row) ?? true) : [];
  const all =
    selection !== undefined && free.length > 0 && free.every((row) => selection.selected.has(rowKey(row)));
  return (
    <thead>
      <tr>
        {selection && (
          <th scope="col" className={styles.choose}>
            <input
              type="checkbox"
              aria-label={selection.allLabel}
              checked={all}
              disabled={free.length === 0}
              onChange={() => selection.onChange(new Set(all ? [] : free.map(rowKey)))}
            />
          </th>
        )}
        {columns.map((column) => (
          <th key={column.key} scope="col" className={classes(column.align === 'end' && styles.end)}>
            {column.head}
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** Holds which row has the keyboard and moves it. */
function useRows<Row>({ rows, rowKey, selection, onRowKey, onActive, activeKey: given }: TableProps<Row>) {
  const body = useRef<HTMLTableSectionElement>(null);
  const [own, setOwn] = useState<string>();
  const wanted = given ?? own;
  const known = rows.some((row) => rowKey(row) === wanted);
  const activeKey = known ? wanted : rows[0] && rowKey(rows[0]);
  const activate = (key: string) => (onActive ? onActive(key) : setOwn(key));

  // A row chosen from outside (by a scan, or because the row before it was saved) takes the keyboard along, but only if the
  // keyboard is in this table or nowhere: nobody loses what they are typing elsewhere.
  useEffect(() => {
    const here = document.activeElement;
    if (given === undefined || !(here === document.body || body.current?.contains(here))) return;
    body.current?.querySelector<HTMLElement>('tr[data-active]')?.focus();
  }, [given]);

  const onKeyDown = (event: KeyboardEvent) => {
    const at = rows.findIndex((row) => rowKey(row) === activeKey);
    const row = rows[at];
    if (!row || event.nativeEvent.isComposing || isTyping(event.target)) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      focusRow(event.currentTarget, at + step);
    } else if (event.key === ' ' && selection) {
      event.preventDefault();
      if (selection.canSelect?.(row) ?? true) selection.onChange(toggled(selection.selected, rowKey(row)));
    } else onRowKey?.(event, row);
  };
  return { body, activeKey, onKeyDown, onFocusRow: activate };
}

function focusRow(body: Element, at: number) {
  body.querySelectorAll<HTMLElement>('tr[data-row]')[at]?.focus();
}

function isTyping(target: EventTarget): boolean {
  return target instanceof HTMLElement && target.matches('input:not([type=checkbox]), textarea, select');
}

function Spacer({ height }: { height: number }) {
  if (height === 0) return null;
  return (
    <tr aria-hidden="true">
      <td className={styles.spacer} style={{ height }} />
    </tr>
  );
}

function widthOf(width: string | undefined): CSSProperties | undefined {
  return width === undefined ? undefined : { width };
}
