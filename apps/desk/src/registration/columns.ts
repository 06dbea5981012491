import { foldName } from '@mauxn/domain';
import type { SheetLine } from './file/sheet.ts';

/** What a column of a list may hold. `male` and `female` are columns of years or crosses under one heading "Năm sinh" or "Giới tính". */
export const columnKinds = [
  'name',
  'surname',
  'givenName',
  'birth',
  'male',
  'female',
  'sex',
  'idNumber',
  'phone',
  'insurance',
  'address',
  'group',
  'note',
] as const;
export type ColumnKind = (typeof columnKinds)[number];

export type Columns = { readonly [kind in ColumnKind]?: number };

export interface ListTable {
  readonly columns: Columns;
  /** The lines under the headings. */
  readonly lines: readonly SheetLine[];
}

/** Headings as people write them, folded, with everything but letters and digits taken out. The first that fits counts. */
const headings = [
  ['surname', /^(HO|HODEM|HOVADEM|HOVATENDEM|HOTENDEM|HOLOT|HOVACHULOT)$/],
  ['name', /^(HO(VA)?TEN|TENNGUOI|TENDAYDU|NGUOILAYMAU|FULLNAME|NAME$)/],
  ['givenName', /^TEN$/],
  ['birth', /^(NGAY(THANG)?(NAM)?SINH|NAMSINH|SINH(NGAY|NAM)|NGAYTHANGNAMSINH|NS$|DOB|BIRTH)/],
  ['male', /^NAM$/],
  ['female', /^NU$/],
  ['sex', /^(GIOITINH|GIOI$|PHAI$|SEX|GENDER)/],
  ['insurance', /BHYT|BAOHIEM/],
  ['idNumber', /^(?!NGAYCAP|NOICAP).*(CCCD|CMND|CMT|CANCUOC|DINHDANH|HOCHIEU|CHUNGMINH|GIAYTO|PASSPORT)/],
  ['phone', /DIENTHOAI|SDT|SODT|^DT$|DIDONG|PHONE|MOBILE|LIENHE/],
  ['address', /DIACHI|NOIO|THUONGTRU|TAMTRU|CHOO|ADDRESS/],
  [
    'group',
    /DONVI|NHOM|^TO$|^TO(DANPHO|SANXUAT|MAY)?$|^LOP|PHONGBAN|BOPHAN|CONGTY|NOILAMVIEC|^CHUYEN|^THON|KHUPHO|GROUP/,
  ],
  ['note', /GHICHU|NOTE/],
] as const satisfies readonly (readonly [ColumnKind, RegExp])[];

/** Titles, names of offices and a date stand above the table. */
const searchedLines = 30;

/** Finds the line of headings, in whatever order its columns stand. Undefined where no line names a column of names. */
export function findTable(lines: readonly SheetLine[]): ListTable | undefined {
  for (const [place, line] of lines.slice(0, searchedLines).entries()) {
    const columns = columnsOf(line.cells);
    if (columns.name === undefined && (columns.surname === undefined || columns.givenName === undefined))
      continue;
    const below = columnsOf(lines[place + 1]?.cells ?? []);
    const { male, female } = below;
    // "Nam" and "Nữ" stand on a line of their own under the heading that they share.
    if (male === undefined || female === undefined) return { columns, lines: lines.slice(place + 1) };
    return { columns: { ...without(columns, [male, female]), male, female }, lines: lines.slice(place + 2) };
  }
  return undefined;
}

function columnsOf(cells: readonly string[]): Columns {
  const found: { [kind in ColumnKind]?: number } = {};
  for (const [place, cell] of cells.entries()) {
    const heading = foldName(cell).replace(/[^A-Z0-9]/g, '');
    const kind = headings.find(([, pattern]) => pattern.test(heading))?.[0];
    if (kind && found[kind] === undefined) found[kind] = place;
  }
  return found;
}

/** The shared heading stands over the first of its columns. */
function without(columns: Columns, places: readonly number[]): Columns {
  return Object.fromEntries(Object.entries(columns).filter(([, place]) => !places.includes(place)));
}
