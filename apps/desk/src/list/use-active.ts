import { useState } from 'react';

/** The row that has the keyboard: the one that was chosen, as long as it is there, else the first. */
export function useActive<Row>(rows: readonly Row[], rowKey: (row: Row) => string) {
  const [wanted, setActive] = useState<string>();
  const row = rows.find((one) => rowKey(one) === wanted) ?? rows[0];
  return [row && rowKey(row), setActive] as const;
}
