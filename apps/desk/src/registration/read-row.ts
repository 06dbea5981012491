import {
  isPlausibleName,
  type ListedPerson,
  normalizeText,
  parseBirth,
  parsePhone,
  readIdNumber,
  type Sex,
} from '@mauxn/domain';
import { listedPerson } from '@mauxn/wire';
import type { ColumnKind, Columns } from './columns.ts';
import { dayOf } from './file/xlsx.ts';

/** Why a row cannot go on the list, with the text that is in the way. */
export interface RowFault {
  readonly cause: RowCause;
  readonly value: string;
}

export const rowCauses = [
  'name-missing',
  'name-odd',
  'birth-format',
  'birth-impossible',
  'birth-future',
  'sex-odd',
  'id-rounded',
  'id-format',
  'phone-format',
  'insurance-format',
  'too-long',
] as const;
export type RowCause = (typeof rowCauses)[number];

export type RowReading =
  | { readonly ok: true; readonly person: ListedPerson; readonly mended: boolean }
  | { readonly ok: false; readonly faults: readonly RowFault[] };

/**
 * Reads one line of a list. An empty cell is no value, never a fault; what spreadsheets do to numbers is put right: zeros at the
 * beginning that were cut off, dates that became numbers.
 * @param today `YYYY-MM-DD`
 */
export function readRow(cells: readonly string[], columns: Columns, today: string): RowReading {
  const at = (kind: ColumnKind) => valueOf(cells[columns[kind] ?? -1] ?? '');
  const faults: RowFault[] = [];
  const fault = (cause: RowCause, value: string) => {
    faults.push({ cause, value });
    return undefined;
  };
  const name = normalizeText(at('name') || `${at('surname')} ${at('givenName')}`);
  if (name === '') fault('name-missing', '');
  else if (!isPlausibleName(name)) fault('name-odd', name);
  const id = readId(at('idNumber'), fault);
  const phone = readPhone(at('phone'), fault);
  const person: ListedPerson = drop({
    name,
    birth: readBirth(at('birth') || yearOf(at('male')) || yearOf(at('female')), today, fault),
    sex: readSex(at, fault),
    idNumber: id?.value,
    phone: phone?.value,
    insurance: compact(at('insurance')),
    address: at('address'),
    group: at('group'),
    note: at('note'),
  });
  if (faults.length === 0) faults.push(...contractFaults(person));
  if (faults.length > 0) return { ok: false, faults };
  return { ok: true, person, mended: Boolean(id?.mended || phone?.mended) };
}

type Complain = (cause: RowCause, value: string) => undefined;
interface Mended {
  readonly value: string;
  readonly mended: boolean;
}

/** Signs and words that people put where there is nothing. */
function valueOf(cell: string): string {
  const text = normalizeText(cell);
  return /^([-–—./0]|không( có)?|ko|k|chưa( có)?|n\/a|null)$/iu.test(text) ? '' : text;
}

function readBirth(raw: string, today: string, fault: Complain): string | undefined {
  if (raw === '') return undefined;
  // A day that became a number on its way through a CSV file.
  const text = /^\d{5}(\.\d+)?$/.test(raw)
    ? dayOf(Number(raw))
    : raw.replace(/ \d{1,2}:\d{2}(:\d{2})?.*$/, '');
  const birth = parseBirth(text.replaceAll(' ', ''));
  if (!birth.ok) return fault(birth.error === 'impossible' ? 'birth-impossible' : 'birth-format', raw);
  return birth.value > today.slice(0, birth.value.length) ? fault('birth-future', raw) : birth.value;
}

function yearOf(cell: string): string {
  return /^\d{4,5}$|[/.-]/.test(cell) ? cell : '';
}

const sexes: readonly (readonly [Sex, RegExp])[] = [
  ['male', /^(nam|trai|m|male|1)$/iu],
  ['female', /^(nữ|nu|gái|f|female|2)$/iu],
];

function readSex(at: (kind: ColumnKind) => string, fault: Complain): Sex | undefined {
  const raw = at('sex').normalize('NFC');
  if (raw !== '') return sexes.find(([, pattern]) => pattern.test(raw))?.[0] ?? fault('sex-odd', raw);
  if (at('male') !== '') return 'male';
  return at('female') === '' ? undefined : 'female';
}

/** 12 digits begin with the code of a province, most of which begin with 0; so may 9 digits of a CMND. */
function readId(raw: string, fault: Complain): Mended | undefined {
  if (/^\d[.,]?\d*E\+?\d+$/iu.test(raw)) return fault('id-rounded', raw);
  const bare = raw.replace(/^'/, '').replace(/[.,]0$/, '');
  const digits = bare.replace(/[\s.-]/g, '');
  const cut = /^\d{10,11}$/.test(digits) ? 12 : /^\d{8}$/.test(digits) ? 9 : 0;
  const id = readIdNumber(cut ? digits.padStart(cut, '0') : bare);
  if (id === undefined) return undefined;
  return /^[0-9A-Z]{4,20}$/.test(id.idNumber)
    ? { value: id.idNumber, mended: cut > 0 }
    : fault('id-format', raw);
}

/** Of several numbers in one cell the first counts. */
function readPhone(raw: string, fault: Complain): Mended | undefined {
  if (raw === '') return undefined;
  const [first = ''] = raw.replace(/^'/, '').split(/[/;,]| - | hoặc /u);
  const bare = first.replace(/[\s.()-]/g, '');
  const mended = /^[35789]\d{8}$/.test(bare);
  const { phone } = parsePhone(mended ? `0${bare}` : first);
  return /^\+?\d{3,15}$/.test(phone) ? { value: phone, mended } : fault('phone-format', raw);
}

function compact(text: string): string {
  return text.replace(/[\s.-]/g, '').toUpperCase();
}

/** What the service would not take. */
function contractFaults(person: ListedPerson): RowFault[] {
  const checked = listedPerson.safeParse(person);
  if (checked.success) return [];
  const field = String(checked.error.issues[0]?.path[0]);
  const cause = field === 'insurance' ? 'insurance-format' : 'too-long';
  return [{ cause, value: Object.entries(person).find(([name]) => name === field)?.[1] ?? '' }];
}

/** Empty texts are no values. */
function drop(
  person: { readonly [field in keyof ListedPerson]: string | undefined } & {
    name: string;
    sex: Sex | undefined;
  },
): ListedPerson {
  const { name, sex, ...others } = person;
  const told = Object.entries(others).filter(([, value]) => value !== undefined && value !== '');
  return { name, ...(sex && { sex }), ...Object.fromEntries(told) };
}
