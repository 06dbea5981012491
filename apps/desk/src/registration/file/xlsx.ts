import type { SheetLine } from './sheet.ts';
import { openWorkbook, type Workbook } from './xlsx-parts.ts';
import { walkXml } from './xml.ts';

interface Cell {
  readonly column: number;
  readonly type: string;
  readonly style: number;
}

/** The lines of an XLSX file's first sheet. Dates come as `YYYY-MM-DD`, numbers as their digits. @throws UnreadableFile */
export function readXlsx(bytes: Uint8Array): readonly SheetLine[] {
  const workbook = openWorkbook(bytes);
  const lines: SheetLine[] = [];
  let line = 0;
  let cells: string[] = [];
  let cell: Cell | undefined;
  let value = '';
  let isValue = false;
  walkXml(workbook.sheet, {
    open: (name, attributes) => {
      if (name === 'row') {
        line = Number(attributes()['r'] ?? line + 1);
        cells = [];
      }
      if (name === 'c') {
        cell = cellOf(attributes(), cells.length);
        value = '';
      }
      isValue = name === 'v' || name === 't';
    },
    text: (text) => {
      if (isValue) value += text;
    },
    close: (name) => {
      isValue = false;
      if (name === 'c' && cell && cell.column < mostColumns) {
        while (cells.length < cell.column) cells.push('');
        cells[cell.column] = textOf(workbook, cell, value);
      }
      if (name === 'row') lines.push({ line, cells });
    },
  });
  return lines;
}

/** Further to the right stands nothing that a list of people has. */
const mostColumns = 100;

/** @param next place of the cell when it does not say it */
function cellOf({ r = '', t = 'n', s = '0' }: Record<string, string>, next: number): Cell {
  const letters = /^[A-Z]{1,3}/.exec(r)?.[0];
  const column = letters
    ? [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
    : next;
  return { column, type: t, style: Number(s) };
}

function textOf({ texts, dateStyles, from1904 }: Workbook, { type, style }: Cell, value: string): string {
  if (type === 's') return texts[Number(value)] ?? '';
  if (type !== 'n' || value === '') return value;
  const number = Number(value);
  if (!Number.isFinite(number)) return value;
  return dateStyles[style] ? dayOf(number + (from1904 ? 1462 : 0)) : String(number);
}

/**
 * The day of an Excel number: days since 30 December 1899, because Excel thinks that 1900 was a leap year. What is shown as a date and
 * is none, a year of birth in a column of dates, stays a number.
 */
export function dayOf(serial: number): string {
  if (serial < leastSerial || serial > mostSerial) return String(serial);
  return new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000).toISOString().slice(0, 10);
}

/** From 28 May 1909 to 31 December 2099: smaller numbers are years. */
const leastSerial = 3_436;
const mostSerial = 73_050;
