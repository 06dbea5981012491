import { windowOf } from '@mauxn/domain';
import { type RapidBoard, type RapidRow, watchRapidOfShift } from '@mauxn/offline';
import { useEffect, useState } from 'react';
import { useField } from './field.ts';

/** Every test of a shift; undefined until they are read. */
export function useRapidOfShift(shift: string): readonly RapidRow[] | undefined {
  const { db } = useField();
  const [tests, setTests] = useState<readonly RapidRow[]>();
  useEffect(() => watchRapidOfShift(db, shift, setTests), [db, shift]);
  return tests;
}

/** How many tests of the board may be read now. */
export function countReady({ running }: RapidBoard, now: number): number {
  return running.filter((row) => windowOf(row.kit, row.startedAt).from <= now).length;
}
