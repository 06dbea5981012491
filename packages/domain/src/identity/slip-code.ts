import { failed, type Parsed, parsed } from '../parsed.ts';
import { checkOf, isSlipId } from '../slip/slip.ts';
import { type Person, type PersonField, type PersonSource, type Sex, sexOfCode } from './person.ts';
import { isAscii, normalizeText } from './text.ts';

/** A slip as its code says it; `person` when it was made for somebody whose fields were known. */
export interface SlipCode {
  readonly id: string;
  readonly person?: Person | undefined;
}

export type SlipCodeError = 'not-ascii' | 'cut' | 'bad-field' | 'unknown-own-code';

/** What a slip carries of a person, in this order. */
const carried = ['name', 'birth', 'sex', 'phone', 'idNumber', 'address'] as const satisfies PersonField[];
type Carried = (typeof carried)[number];

/** One letter per source, so that a field that a card said does not become one that a hand typed. */
const letterOf = {
  cccd: 'C',
  'unified-qr': 'Q',
  bhyt: 'B',
  typed: 'T',
  'pre-registered': 'P',
} as const satisfies Record<PersonSource, string>;
const absent = '-';

/**
 * `MXN1:S:<id>` alone, or `MXN1:S:<id>|name|birth|sex|phone|id number|address|sources|check`, which any device reads without network:
 * empty fields stay empty, `sources` has one letter per field, `check` tells a code that lost or changed a character. A `|` in a value
 * becomes `/`.
 */
export function formatSlipCode({ id, person }: SlipCode): string {
  const head = `MXN1:S:${id}`;
  if (!person) return head;
  const values = carried.map((field) => printed(person, field));
  const sources = carried.map((field, n) => (values[n] ? letterOf[sourceOf(person, field)] : absent));
  const body = [head, ...values, sources.join('')].join('|');
  return `${body}|${checkOf(body)}`;
}

/** Reads a text that begins with `MXN1:S:` in any case. */
export function readSlipCode(text: string): Parsed<SlipCode, SlipCodeError> {
  const [head = '', ...fields] = text.split('|');
  if (!isAscii(head)) return failed('not-ascii');
  const id = head.slice('MXN1:S:'.length).toUpperCase();
  if (!isSlipId(id)) return failed(/^[0-9A-Z]{0,9}$/u.test(id) ? 'cut' : 'unknown-own-code');
  if (fields.length === 0) return parsed({ id });
  const [sources = '', check = ''] = fields.slice(carried.length);
  const fault = faultOf(fields, sources, check);
  if (fault) return failed(fault);
  const body = text.slice(0, text.lastIndexOf('|'));
  if (checkOf(body) !== check.toUpperCase()) return failed('bad-field');
  const person = readCarried(fields.map(normalizeText), sources.toUpperCase());
  if (!person) return failed('bad-field');
  // Caps Lock turned every letter round; which of them the scanner spared cannot be known, so names get the usual form.
  return parsed({ id, person: head.startsWith('m') ? { ...person, name: asName(person.name) } : person });
}

function faultOf(fields: readonly string[], sources: string, check: string): SlipCodeError | undefined {
  if (fields.length < carried.length + 2) return 'cut';
  if (!isAscii(sources + check)) return 'not-ascii';
  if (fields.length === carried.length + 2 && check.length < 4) return 'cut';
  const isWhole = fields.length === carried.length + 2 && /^[CQBTP-]{6}$/iu.test(sources);
  return isWhole ? undefined : 'bad-field';
}

function readCarried(values: readonly string[], sources: string): Person | undefined {
  const read = carried.map((field, n) => ({ field, value: values[n] ?? '', letter: sources[n] ?? absent }));
  if (read.some(({ value, letter }) => (value === '') !== (letter === absent))) return undefined;
  const [name = '', birth = '', sex = '', phone = '', idNumber = '', address = ''] = values;
  const isDated = birth === '' || /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u.test(birth);
  if (name === '' || !isDated || !/^[12]?$/u.test(sex)) return undefined;
  const held = read.filter(({ letter }) => letter !== absent);
  const source = held.map(({ letter }) => sourceNamed(letter)).find((one) => one !== 'typed') ?? 'typed';
  const others = held.filter(({ letter }) => sourceNamed(letter) !== source);
  const fieldSources = Object.fromEntries(others.map(({ field, letter }) => [field, sourceNamed(letter)]));
  return {
    name,
    ...(birth && { birth }),
    ...(sex && { sex: sexOfCode(sex) }),
    ...(phone && { phone }),
    ...(idNumber && { idNumber }),
    ...(address && { address }),
    source,
    ...(others.length > 0 && { fieldSources }),
  };
}

function printed(person: Person, field: Carried): string {
  if (field === 'sex') return person.sex ? codeOfSex[person.sex] : '';
  return normalizeText(person[field] ?? '').replace(/\|/gu, '/');
}

/** As `sexOfCode` reads them. */
const codeOfSex = { male: '1', female: '2' } as const satisfies Record<Sex, string>;

function sourceOf(person: Person, field: Carried): PersonSource {
  return person.fieldSources?.[field] ?? person.source;
}

function sourceNamed(letter: string): PersonSource {
  const named = (Object.keys(letterOf) as PersonSource[]).find((source) => letterOf[source] === letter);
  return named ?? 'typed';
}

function asName(name: string): string {
  return name
    .toLowerCase()
    .split(' ')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
}
