import {
  failed,
  type ListedPerson,
  largestRegistrationList,
  type Parsed,
  parsed,
  registrationKey,
} from '@mauxn/domain';
import { findTable } from './columns.ts';
import { openList } from './file/open-file.ts';
import type { FileFault } from './file/sheet.ts';
import { type RowFault, readRow } from './read-row.ts';

export interface GoodRow {
  readonly line: number;
  readonly person: ListedPerson;
  /** A zero that a spreadsheet had cut off was put back. */
  readonly mended: boolean;
}

export interface BadRow {
  readonly line: number;
  /** As far as it can be read, to find the row by. */
  readonly name: string;
  readonly faults: readonly RowFault[];
  /** The line of the same file that says the same person. */
  readonly sameAs?: number;
}

/** What a file holds, line by line, before anything of it goes anywhere. */
export interface ListReport {
  readonly good: readonly GoodRow[];
  readonly bad: readonly BadRow[];
}

export type ListFault = FileFault | 'no-headings' | 'too-many';

/** @param today `YYYY-MM-DD` */
export function reportOn(name: string, bytes: Uint8Array, today: string): Parsed<ListReport, ListFault> {
  const opened = openList(name, bytes);
  if (!opened.ok) return opened;
  const table = findTable(opened.value);
  if (!table) return failed('no-headings');
  if (table.lines.length > largestRegistrationList) return failed('too-many');
  const good: GoodRow[] = [];
  const bad: BadRow[] = [];
  const lines = new Map<string, number>();
  for (const { line, cells } of table.lines) {
    if (isNumbering(cells)) continue;
    const reading = readRow(cells, table.columns, today);
    const name = (cells[table.columns.name ?? table.columns.givenName ?? -1] ?? '').trim();
    if (!reading.ok) {
      if (!isFooter(cells)) bad.push({ line, name, faults: reading.faults });
      continue;
    }
    const { person, mended } = reading;
    const key = registrationKey(person);
    const sameAs = lines.get(key);
    if (sameAs === undefined) good.push({ line, person, mended });
    else bad.push({ line, name: person.name, faults: [], sameAs });
    lines.set(key, sameAs ?? line);
  }
  return good.length + bad.length > 0 ? parsed({ good, bad }) : failed('empty');
}

/** Official forms number their columns under the headings: 1, 2, 3 or (1), (2), (3). */
function isNumbering(cells: readonly string[]): boolean {
  const told = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  return (
    told.length > 2 &&
    told.every((cell) => /^\(?\d{1,2}\)?$/.test(cell)) &&
    new Set(told).size === told.length
  );
}

/** A line with one text, such as a date, a sum or a signature under the table. */
function isFooter(cells: readonly string[]): boolean {
  return cells.filter((cell) => cell.trim() !== '').length <= 1;
}
