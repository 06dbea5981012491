import { birthsAgree } from './birth.ts';
import { readIdNumber } from './id-number.ts';
import type { Person } from './person.ts';
import { parsePhone } from './phone.ts';
import { foldName } from './text.ts';

/** `sure` may be linked, `likely` asks a person, `no` is somebody else. */
export type Sameness = 'sure' | 'likely' | 'no';

/**
 * Whether two captures are one person, by points over several fields: neither ID number nor phone is a key,
 * since IDs are invented and a company gives one phone for everybody (domain.md, Identity; qr-and-identity
 * 12).
 */
export function samePerson(one: Person, other: Person): Sameness {
  const name = compareNames(one.name, other.name);
  const points =
    weights.name[name] +
    weights.birth[compareBirths(one.birth, other.birth)] +
    weights.sex[compareExactly(one.sex, other.sex)] +
    weights.idNumber[compareIds(one.idNumber, other.idNumber)] +
    weights.insurance[compareExactly(one.insurance, other.insurance)] +
    weights.qid[compareExactly(one.qid, other.qid)] +
    weights.phone[comparePhones(one.phone, other.phone)];
  // Whatever the numbers say, another name is never linked without a person looking.
  if (points >= sureFrom && name === 'same') return 'sure';
  return points >= likelyFrom ? 'likely' : 'no';
}

type Comparison = 'same' | 'part' | 'differs' | 'unknown';

const sureFrom = 8;
const likelyFrom = 5;

/**
 * `part`: one name lacks words of the other, or one birth date is less precise. A different birth date weighs
 * little (dates of one person differ between visits); insurance and QID change with a new card or app, so
 * they only speak for.
 */
const weights = {
  idNumber: { same: 5, part: 0, differs: -3, unknown: 0 },
  insurance: { same: 4, part: 0, differs: 0, unknown: 0 },
  qid: { same: 4, part: 0, differs: 0, unknown: 0 },
  name: { same: 3, part: 1, differs: -3, unknown: 0 },
  birth: { same: 3, part: 1, differs: -1, unknown: 0 },
  phone: { same: 2, part: 0, differs: 0, unknown: 0 },
  sex: { same: 0, part: 0, differs: -2, unknown: 0 },
} as const satisfies Record<string, Record<Comparison, number>>;

function compareExactly(one: string | undefined, other: string | undefined): Comparison {
  if (!one || !other) return 'unknown';
  return one === other ? 'same' : 'differs';
}

function compareNames(one: string, other: string): Comparison {
  const [words, others] = [foldName(one), foldName(other)].map((name) => name.split(' '));
  const same = compareExactly(words?.join(' '), others?.join(' '));
  if (same !== 'differs' || words === undefined || others === undefined) return same;
  // The given name comes last and is what people go by: without it the rest says nothing.
  const [short, long] = words.length < others.length ? [words, others] : [others, words];
  return short.at(-1) === long.at(-1) && short.every((word) => long.includes(word)) ? 'part' : 'differs';
}

function compareBirths(one: string | undefined, other: string | undefined): Comparison {
  if (!one || !other) return 'unknown';
  if (one === other) return one.length === 10 ? 'same' : 'part';
  return birthsAgree(one, other) ? 'part' : 'differs';
}

/** A person has both a CMND and a citizen number, so only two papers of one kind can disagree. */
function compareIds(one: string | undefined, other: string | undefined): Comparison {
  const [first, second] = [readIdNumber(one ?? ''), readIdNumber(other ?? '')];
  if (first === undefined || second === undefined) return 'unknown';
  if (first.idNumber === second.idNumber) return 'same';
  return first.kind === second.kind ? 'differs' : 'unknown';
}

function comparePhones(one: string | undefined, other: string | undefined): Comparison {
  return compareExactly(parsePhone(one ?? '').phone, parsePhone(other ?? '').phone);
}
