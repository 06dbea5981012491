import { parse } from 'csv-parse/browser/esm/sync';
import { type SheetLine, UnreadableFile } from './sheet.ts';

/** Separators that Excel writes: by the settings of Windows it is a comma, a semicolon (Vietnamese) or a tab. */
const separators = [',', ';', '\t'] as const;

/**
 * The lines of a CSV file: UTF-8 with or without a mark at its beginning, or UTF-16 with one, as Excel's "Unicode text" is.
 * @throws UnreadableFile `encoding` for an old code page, whose Vietnamese would come out wrong; `broken` for quotes without an end
 */
export function readCsv(bytes: Uint8Array): readonly SheetLine[] {
  const text = decode(bytes);
  try {
    const records: unknown = parse(text, {
      delimiter: separatorOf(text),
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
    });
    return linesOf(records);
  } catch {
    throw new UnreadableFile('broken');
  }
}

function decode(bytes: Uint8Array): string {
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const encoding = isWide ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new UnreadableFile('encoding');
  }
}

/** The one that cuts most lines of the beginning: a title above the table has none. */
function separatorOf(text: string): string {
  const lines = text.slice(0, 20_000).split(/\r?\n|\r/u, 30);
  const [best] = separators
    .map((separator) => ({
      separator,
      cuts: lines.reduce((sum, line) => sum + line.split(separator).length - 1, 0),
    }))
    .toSorted((a, b) => b.cuts - a.cuts);
  return best?.separator ?? ',';
}

/** With `info` each record says on which line it ended; one that is quoted over several lines counts as its last. */
function linesOf(records: unknown): SheetLine[] {
  if (!Array.isArray(records)) return [];
  return records.map(({ record, info }: { record: string[]; info: { lines: number } }) => ({
    line: info.lines,
    cells: record,
  }));
}
