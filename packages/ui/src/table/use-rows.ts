import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { toggled } from './selection.ts';
import type { TableProps } from './types.ts';

/** Holds which row has the keyboard and moves it. `drawn` are the rows that are in the page. */
export function useRows<Row>(props: TableProps<Row>, drawn: readonly Row[]) {
  const { rowKey, selection, onRowKey, onActive, activeKey: given } = props;
  const body = useRef<HTMLTableSectionElement>(null);
  const [own, setOwn] = useState<string>();
  const wanted = given ?? own;
  const known = drawn.some((row) => rowKey(row) === wanted);
  const activeKey = known ? wanted : drawn[0] && rowKey(drawn[0]);
  const activate = (key: string) => (onActive ? onActive(key) : setOwn(key));
  const followed = useRef<string>(undefined);

  // A row chosen from outside (by a scan, or because the row before it was saved) takes the keyboard along, but only if the
  // keyboard is in this table or nowhere: nobody loses what they are typing elsewhere. A row far away is drawn a moment later.
  useEffect(() => {
    const here = document.activeElement;
    if (given === undefined || !known || !(here?.matches('body, main') || body.current?.contains(here)))
      return;
    const row = body.current?.querySelector<HTMLElement>('tr[data-active]');
    // The first row of a list that has just come does not pull the page, and neither does a row that was scrolled away and returns.
    const still = followed.current === undefined || followed.current === given;
    followed.current = given;
    if (!row?.contains(here)) row?.focus({ preventScroll: still });
  }, [given, known]);

  const onKeyDown = (event: KeyboardEvent) => {
    const at = drawn.findIndex((row) => rowKey(row) === activeKey);
    const row = drawn[at];
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
