import { strFromU8, unzipSync } from 'fflate';
import { UnreadableFile } from './sheet.ts';
import { walkXml } from './xml.ts';

/** What the cells of the first sheet need. */
export interface Workbook {
  readonly sheet: string;
  readonly texts: readonly string[];
  /** Whether the n-th cell style shows a date. */
  readonly dateStyles: readonly boolean[];
  /** Days are counted from 1904, as old Excel for Macintosh did. */
  readonly from1904: boolean;
}

/** A part that unpacks to more is no list of people: a file made to fill the memory stops here. */
const largestPart = 60_000_000;
const wanted =
  /^xl\/(workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|styles\.xml|worksheets\/[^/]+\.xml)$/;

/** Unpacks the parts of an XLSX file. @throws UnreadableFile */
export function openWorkbook(bytes: Uint8Array): Workbook {
  const parts = unzip(bytes);
  const read = (path: string) => (parts[path] ? strFromU8(parts[path]) : '');
  const workbook = read('xl/workbook.xml');
  const sheet = read(sheetPath(workbook, read('xl/_rels/workbook.xml.rels')));
  if (sheet === '') throw new UnreadableFile('broken');
  return {
    sheet,
    texts: sharedTexts(read('xl/sharedStrings.xml')),
    dateStyles: dateStyles(read('xl/styles.xml')),
    from1904: /<(\w+:)?workbookPr[^>]*date1904="(1|true)"/.test(workbook),
  };
}

function unzip(bytes: Uint8Array): Record<string, Uint8Array> {
  let total = 0;
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!wanted.test(name)) return false;
        total += originalSize;
        if (total > largestPart) throw new UnreadableFile('size');
        return true;
      },
    });
  } catch (error) {
    throw error instanceof UnreadableFile ? error : new UnreadableFile('broken');
  }
}

/** Where the first sheet is: the workbook names it by a relation. */
function sheetPath(workbook: string, relations: string): string {
  let relation: string | undefined;
  let path = 'xl/worksheets/sheet1.xml';
  walkXml(workbook, {
    open: (name, attributes) => {
      if (name === 'sheet') relation ??= attributes()['r:id'];
    },
  });
  walkXml(relations, {
    open: (name, attributes) => {
      if (name !== 'Relationship') return;
      const { Id, Target } = attributes();
      if (Id === relation && Target) path = Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`;
    },
  });
  return path;
}

/** Every text of the workbook; one that is formatted in parts is put together, its reading aid (`rPh`) left out. */
function sharedTexts(xml: string): string[] {
  const texts: string[] = [];
  let current = '';
  let inText = false;
  let aside = 0;
  if (xml === '') return texts;
  walkXml(xml, {
    open: (name) => {
      if (name === 'si') current = '';
      if (name === 'rPh') aside += 1;
      inText = name === 't' && aside === 0;
    },
    text: (value) => {
      if (inText) current += value;
    },
    close: (name) => {
      if (name === 't') inText = false;
      if (name === 'rPh') aside -= 1;
      if (name === 'si') texts.push(current);
    },
  });
  return texts;
}

function dateStyles(xml: string): boolean[] {
  const own = new Map<string, boolean>();
  const styles: boolean[] = [];
  let inCells = false;
  if (xml === '') return styles;
  walkXml(xml, {
    open: (name, attributes) => {
      if (name === 'numFmt')
        own.set(attributes()['numFmtId'] ?? '', isDateFormat(attributes()['formatCode'] ?? ''));
      if (name === 'cellXfs') inCells = true;
      if (name !== 'xf' || !inCells) return;
      const format = attributes()['numFmtId'] ?? '0';
      styles.push(own.get(format) ?? isBuiltInDate(Number(format)));
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return styles;
}

/** Formats that every Excel knows by number (ECMA-376, 18.8.30). */
function isBuiltInDate(format: number): boolean {
  return (
    (format >= 14 && format <= 17) ||
    format === 22 ||
    (format >= 27 && format <= 36) ||
    (format >= 50 && format <= 58)
  );
}

/** Words in quotes and conditions in brackets are no part of the pattern. */
function isDateFormat(pattern: string): boolean {
  return /[dy]/i.test(pattern.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''));
}
