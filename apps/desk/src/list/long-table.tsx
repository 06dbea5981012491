import { Table, type TableProps } from '@mauxn/ui';
import { useWindowVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react';
import { usePrinting } from './printing.ts';

/** Below this all rows are drawn: the browser's own search works then. */
const longAfter = 80;
/** What a row is thought to need before it is measured, in px: on one line, or stacked where there is no room for columns. */
const rowHeight = { line: 36, stacked: 184 };
const stacked = window.matchMedia('(max-width: 760px)');

/** A table that draws only the rows near the window when there are many. On paper all of them are drawn. */
export function LongTable<Row>(props: Omit<TableProps<Row>, 'window'>) {
  const printing = usePrinting();
  return props.rows.length > longAfter && !printing ? <WindowedTable {...props} /> : <Table {...props} />;
}

function WindowedTable<Row>(props: Omit<TableProps<Row>, 'window'>) {
  const place = useRef<HTMLDivElement>(null);
  const top = useTop(place);
  const list = useWindowVirtualizer({
    count: props.rows.length,
    estimateSize: () => (stacked.matches ? rowHeight.stacked : rowHeight.line),
    getItemKey: (n) => keyAt(props, n),
    overscan: 12,
    scrollMargin: top,
  });
  const drawn = list.getVirtualItems();
  const first = drawn[0];
  const last = drawn.at(-1);
  useJump(list, props);
  return (
    <div ref={place}>
      <Table
        {...props}
        window={{
          first: first?.index ?? 0,
          count: drawn.length,
          above: (first?.start ?? top) - top,
          below: list.getTotalSize() - ((last?.end ?? top) - top),
          measure: list.measureElement,
        }}
      />
    </div>
  );
}

/** How far below the top of the page something stands, in px. What is above it comes and goes: notices, wrapped filters. */
function useTop(place: RefObject<HTMLElement | null>): number {
  const [top, setTop] = useState(0);
  useEffect(() => {
    const measure = () => setTop((place.current?.getBoundingClientRect().top ?? 0) + window.scrollY);
    const observer = new ResizeObserver(measure);
    observer.observe(document.body);
    return () => observer.disconnect();
  }, [place]);
  return top;
}

/** Brings a row that is called from outside (by a scan) into the page when it is not drawn; the table gives it the keyboard then. */
function useJump<Row>(list: Virtualizer<Window, Element>, props: Omit<TableProps<Row>, 'window'>) {
  const { rows, rowKey, activeKey } = props;
  const jump = useEffectEvent(() => {
    const at = rows.findIndex((row) => rowKey(row) === activeKey);
    const drawn = list.getVirtualItems().some(({ index }) => index === at);
    if (at > 0 && !drawn) list.scrollToIndex(at, { align: 'center' });
  });
  useEffect(() => jump(), [activeKey]);
}

function keyAt<Row>({ rows, rowKey }: Omit<TableProps<Row>, 'window'>, n: number): string {
  const row = rows[n];
  return row === undefined ? String(n) : rowKey(row);
}
