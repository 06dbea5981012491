import { failed, type Parsed, parsed } from '@mauxn/domain';
import { readCsv } from './csv.ts';
import { type FileFault, largestFile, type SheetLine, UnreadableFile } from './sheet.ts';
import { readXlsx } from './xlsx.ts';

/** The lines of a list, told by what the file is and not by what it is called. Nothing of the file leaves this browser. */
export function openList(name: string, bytes: Uint8Array): Parsed<readonly SheetLine[], FileFault> {
  try {
    const lines = read(name, bytes).filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
    return lines.length > 0 ? parsed(lines) : failed('empty');
  } catch (error) {
    if (error instanceof UnreadableFile) return failed(error.fault);
    throw error;
  }
}

function read(name: string, bytes: Uint8Array): readonly SheetLine[] {
  if (bytes.length > largestFile) throw new UnreadableFile('size');
  if (begins(bytes, [0x50, 0x4b, 0x03, 0x04])) return readXlsx(bytes);
  if (begins(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw new UnreadableFile('old-excel');
  if (/\.(csv|txt|tsv)$/i.test(name)) return readCsv(bytes);
  throw new UnreadableFile('kind');
}

function begins(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, place) => bytes[place] === byte);
}
