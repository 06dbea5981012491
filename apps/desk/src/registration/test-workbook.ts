import { strToU8, zipSync } from 'fflate';

type Cell = string | number | { readonly day: number };

/** A workbook as Excel writes it: shared texts, one sheet, and a style for days. Columns without a value have no cell. */
export function workbook(rows: readonly (readonly (Cell | null)[])[]): Uint8Array {
  const texts: string[] = [];
  const xml = rows.map((cells, line) => {
    const inner = cells.map((cell, place) =>
      cellXml(cell, `${String.fromCharCode(65 + place)}${line + 1}`, texts),
    );
    return `<row r="${line + 1}">${inner.join('')}</row>`;
  });
  return zipSync({
    'xl/workbook.xml': strToU8(
      '<workbook xmlns:r="r"><sheets><sheet name="Danh sách" sheetId="1" r:id="rId7"/></sheets></workbook>',
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      '<Relationships><Relationship Id="rId7" Target="worksheets/sheet2.xml"/></Relationships>',
    ),
    'xl/styles.xml': strToU8(
      '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>',
    ),
    'xl/sharedStrings.xml': strToU8(
      `<sst>${texts.map((text) => `<si><r><t>${text.slice(0, 2)}</t></r><r><t>${text.slice(2)}</t></r></si>`).join('')}</sst>`,
    ),
    'xl/worksheets/sheet2.xml': strToU8(`<worksheet><sheetData>${xml.join('')}</sheetData></worksheet>`),
    'docProps/thumbnail.jpeg': new Uint8Array(10),
  });
}

function cellXml(cell: Cell | null, address: string, texts: string[]): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${address}"><v>${cell}</v></c>`;
  if (typeof cell === 'object') return `<c r="${address}" s="1"><v>${cell.day}</v></c>`;
  texts.push(cell.replaceAll('&', '&amp;'));
  return `<c r="${address}" t="s"><v>${texts.length - 1}</v></c>`;
}
