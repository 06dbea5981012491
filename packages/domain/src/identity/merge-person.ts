import { birthsAgree } from './birth.ts';
import type { Person, PersonField, PersonSource } from './person.ts';
import { parsePhone } from './phone.ts';
import { foldName, hasDiacritics, spellingKey } from './text.ts';

/** Two sources disagree on a field. One value was kept; a person must see both. */
export interface PersonDifference {
  readonly field: PersonField;
  readonly kept: string;
  readonly keptSource: PersonSource;
  readonly other: string;
  readonly otherSource: PersonSource;
}

export interface MergedPerson {
  readonly person: Person;
  readonly differences: readonly PersonDifference[];
}

/**
 * Joins two captures that the caller takes for one person, such as a BHYT card and then a CCCD. An empty
 * field is filled; of two spellings of one fact the fuller stays; a conflict keeps the better source and is
 * always reported.
 */
export function mergePerson(known: Person, scanned: Person): MergedPerson {
  const pick = <Field extends PersonField>(field: Field) => pickField(field, known, scanned);
  const picked = {
    name: pick('name'),
    birth: pick('birth'),
    sex: pick('sex'),
    idNumber: pick('idNumber'),
    phone: pick('phone'),
    insurance: pick('insurance'),
    qid: pick('qid'),
    address: pick('address'),
  } satisfies { [Field in PersonField]: Picked<Field> };
  const person: Person = {
    name: picked.name.value,
    birth: picked.birth.value,
    sex: picked.sex.value,
    idNumber: picked.idNumber.value,
    phone: picked.phone.value,
    insurance: picked.insurance.value,
    qid: picked.qid.value,
    address: picked.address.value,
    source: known.source,
    fieldSources: otherSources(picked, known.source),
    opaque: known.opaque ?? scanned.opaque,
    ...registrationOf(known, scanned),
  };
  return { person, differences: Object.values(picked).flatMap(({ difference }) => difference ?? []) };
}

function registrationOf(known: Person, scanned: Person): Pick<Person, 'registration'> {
  const registration = known.registration ?? scanned.registration;
  return registration === undefined ? {} : { registration };
}

interface Picked<Field extends PersonField> {
  readonly field: Field;
  readonly value: Person[Field];
  readonly source: PersonSource;
  readonly difference: PersonDifference | undefined;
}

/** `same`: the better source is kept. `known`, `scanned`: one fact, written more fully there. */
type Agreement = 'same' | 'known' | 'scanned' | 'conflict';

const agreements = {
  name: nameAgreement,
  birth: birthAgreement,
  sex: exactAgreement,
  idNumber: exactAgreement,
  phone: (known, scanned) => exactAgreement(parsePhone(known).phone, parsePhone(scanned).phone),
  insurance: exactAgreement,
  qid: exactAgreement,
  address: (known, scanned) => exactAgreement(spellingKey(known), spellingKey(scanned)),
} satisfies Record<PersonField, (known: string, scanned: string) => Agreement>;

/** An official card over what was declared, what was said at the table over an older list. */
const ranks = {
  cccd: 5,
  bhyt: 4,
  'unified-qr': 3,
  typed: 2,
  'pre-registered': 1,
} as const satisfies Record<PersonSource, number>;

/** No card knows a phone, and companies enter one for everybody: what the person says now is best. */
const phoneRanks = { ...ranks, typed: 6 } as const satisfies Record<PersonSource, number>;

function pickField<Field extends PersonField>(field: Field, known: Person, scanned: Person): Picked<Field> {
  const mine = { field, value: known[field], source: sourceOf(known, field), difference: undefined };
  const theirs = { field, value: scanned[field], source: sourceOf(scanned, field), difference: undefined };
  if (!theirs.value) return mine;
  if (!mine.value) return theirs;
  const agreement = agreements[field](mine.value, theirs.value);
  if (agreement === 'known') return mine;
  if (agreement === 'scanned') return theirs;
  const rank = field === 'phone' ? phoneRanks : ranks;
  const [best, other] = rank[theirs.source] > rank[mine.source] ? [theirs, mine] : [mine, theirs];
  return agreement === 'same' ? best : { ...best, difference: differenceOf(field, best, other) };
}

function differenceOf(
  field: PersonField,
  best: { readonly value: string | undefined; readonly source: PersonSource },
  other: { readonly value: string | undefined; readonly source: PersonSource },
): PersonDifference {
  return {
    field,
    kept: best.value ?? '',
    keptSource: best.source,
    other: other.value ?? '',
    otherSource: other.source,
  };
}

function sourceOf(person: Person, field: PersonField): PersonSource {
  return person.fieldSources?.[field] ?? person.source;
}

function otherSources(
  picked: { readonly [Field in PersonField]: Picked<Field> },
  source: PersonSource,
): Person['fieldSources'] {
  const others = Object.values(picked).filter((field) => field.value && field.source !== source);
  return others.length === 0
    ? undefined
    : Object.fromEntries(others.map((field) => [field.field, field.source]));
}

function nameAgreement(known: string, scanned: string): Agreement {
  if (foldName(known) !== foldName(scanned)) return 'conflict';
  if (spellingKey(known) === spellingKey(scanned)) return 'same';
  if (!hasDiacritics(scanned)) return 'known';
  return hasDiacritics(known) ? 'conflict' : 'scanned';
}

function birthAgreement(known: string, scanned: string): Agreement {
  if (known === scanned) return 'same';
  if (!birthsAgree(known, scanned)) return 'conflict';
  return known.length > scanned.length ? 'known' : 'scanned';
}

function exactAgreement(known: string, scanned: string): Agreement {
  return known === scanned ? 'same' : 'conflict';
}
