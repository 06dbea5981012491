/** The selection with one key put in or taken out. */
export function toggled(selected: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(selected);
  if (!next.delete(key)) next.add(key);
  return next;
}

interface Choice<Row> {
  readonly canSelect?: (row: Row) => boolean;
  readonly inAll?: (row: Row) => boolean;
}

/** Keys of the rows that the box in the head stands for: those that may be chosen and belong to "all". */
export function allKeys<Row>(
  rows: readonly Row[],
  rowKey: (row: Row) => string,
  { canSelect = always, inAll = always }: Choice<Row>,
): readonly string[] {
  return rows.filter((row) => canSelect(row) && inAll(row)).map(rowKey);
}

/** The selection with all these keys put in, or taken out. */
export function withAll(
  selected: ReadonlySet<string>,
  keys: readonly string[],
  put: boolean,
): ReadonlySet<string> {
  const next = new Set(selected);
  for (const key of keys) {
    if (put) next.add(key);
    else next.delete(key);
  }
  return next;
}

function always(): boolean {
  return true;
}
