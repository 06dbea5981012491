import {
  type BirthBoxError,
  birthFromBoxes,
  isPlausibleName,
  isUsualPhone,
  normalizeText,
  type Person,
  parsePhone,
  readIdNumber,
} from '@mauxn/domain';
import { person as wirePerson } from '@mauxn/wire';
import { type PersonValues, sexOf } from './values.ts';

/** The three dates boxes are one field. */
export type FormField = 'name' | 'birth' | 'phone' | 'idNumber' | 'address' | 'insurance';

export type FieldError =
  | 'name-missing'
  | 'name-odd'
  | `birth-${BirthBoxError}`
  | 'phone-missing'
  | 'phone-format'
  | 'id-format'
  | 'insurance-format'
  | 'too-long'
  | 'cannot-clear';

export type FormErrors = { readonly [field in FormField]?: FieldError };

export type PersonReading =
  | { readonly ok: true; readonly person: Person }
  | { readonly ok: false; readonly errors: FormErrors };

export interface ReadOptions {
  /** `YYYY-MM-DD`, the day at the site. */
  readonly today: string;
  /** Somebody new needs a birth year, and a phone or the word that there is none; a correction may leave both as they were. */
  readonly isNew: boolean;
}

/** The person whom the form describes, all faults at once. Every text is NFC with one space between words. */
export function readPerson(values: PersonValues, options: ReadOptions): PersonReading {
  const birth = readBirth(values, options);
  const phone = parsePhone(values.phone).phone;
  const name = normalizeText(values.name);
  const person: Person = {
    name,
    birth: birth.value,
    sex: sexOf(values.sex),
    idNumber: readIdNumber(values.idNumber)?.idNumber,
    phone: (values.phoneNone === '' && phone) || undefined,
    insurance: compact(values.insurance),
    address: normalizeText(values.address) || undefined,
    source: 'typed',
  };
  const errors: Record<string, FieldError> = { ...wireErrors(person) };
  if (birth.error) errors['birth'] = birth.error;
  const nameError = errorOfName(name);
  if (nameError) errors['name'] = nameError;
  if (options.isNew && values.phoneNone === '' && phone === '') errors['phone'] = 'phone-missing';
  return Object.keys(errors).length === 0 ? { ok: true, person } : { ok: false, errors };
}

/** A number that is worth asking for again, and fine if it is right. */
export function isPhoneUnusual({ phone, phoneNone }: PersonValues): boolean {
  return phoneNone === '' && phone.trim() !== '' && !isUsualPhone(parsePhone(phone).phone);
}

function readBirth({ day, month, year }: PersonValues, { today, isNew }: ReadOptions) {
  if (!isNew && [day, month, year].every((box) => box.trim() === '')) return {};
  const birth = birthFromBoxes(day, month, year, today);
  return birth.ok ? { value: birth.value } : { error: `birth-${birth.error}` as const };
}

function errorOfName(name: string): FieldError | undefined {
  if (name === '') return 'name-missing';
  return isPlausibleName(name) ? undefined : 'name-odd';
}

/** A card number is often written in groups. */
function compact(text: string): string | undefined {
  return (
    normalizeText(text)
      .replace(/[\s.-]/gu, '')
      .toUpperCase() || undefined
  );
}

/** What the contract would not take, per field. */
function wireErrors(person: Person): FormErrors {
  const checked = wirePerson.safeParse(person);
  if (checked.success) return {};
  const fields = new Set(checked.error.issues.map(({ path }) => String(path[0])));
  return Object.fromEntries(Object.entries(contractErrors).filter(([field]) => fields.has(field)));
}

const contractErrors = {
  name: 'too-long',
  phone: 'phone-format',
  idNumber: 'id-format',
  insurance: 'insurance-format',
  address: 'too-long',
} as const satisfies FormErrors;
