import type { KeyboardEvent, ReactNode } from 'react';

export interface Column<Row> {
  readonly key: string;
  /** Also stands beside each cell where there is no room for columns. */
  readonly head: string;
  readonly cell: (row: Row) => ReactNode;
  /** `end` for figures that stand under each other. */
  readonly align?: 'start' | 'end';
  /** The cell that names the row. */
  readonly rowHeader?: boolean;
  /** CSS width, at least; without it the column is as wide as what is drawn needs. */
  readonly width?: string;
  /** Takes the room that the others leave; what does not fit on its line is cut off. */
  readonly rest?: boolean;
}

export interface Selection<Row> {
  readonly selected: ReadonlySet<string>;
  readonly onChange: (selected: ReadonlySet<string>) => void;
  readonly label: (row: Row) => string;
  readonly allLabel: string;
  /** Rows that may not be chosen say why in one of their cells. */
  readonly canSelect?: (row: Row) => boolean;
  /** Which of these the box in the head chooses; all without it. */
  readonly inAll?: (row: Row) => boolean;
}

/** The part of a long list that is drawn: `count` rows from `first`. `above` and `below` are the heights in px of the rest. */
export interface TableWindow {
  readonly first: number;
  readonly count: number;
  readonly above: number;
  readonly below: number;
  /** Called with every row that is drawn; its place in the list is its `data-index`. */
  readonly measure?: (row: HTMLTableRowElement | null) => void;
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
