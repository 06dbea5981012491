import { failed, type Parsed, parsed } from '../parsed.ts';
import { normalizeText } from './text.ts';

export type BirthError = 'empty' | 'format' | 'impossible';
export type BirthBoxError = 'year-missing' | 'month-missing' | 'format' | 'impossible' | 'future';

/**
 * A birth date from a card, an app or a list, as `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: the precision of the
 * source is kept, a masked part (`1990-**-**`) is left out, nothing is padded to 1 January (qr-and-identity
 * 14).
 */
export function parseBirth(raw: string): Parsed<string, BirthError> {
  const text = normalizeText(raw);
  if (text === '' || text === '-') return failed('empty');
  for (const shape of shapes) {
    const { year, month, day } = shape.exec(text)?.groups ?? {};
    if (year !== undefined) return dated(year, month, day);
  }
  return failed('format');
}

/**
 * The three boxes of the form; the year alone is enough.
 * @param today `YYYY-MM-DD`, the day at the site
 */
export function birthFromBoxes(
  day: string,
  month: string,
  year: string,
  today: string,
): Parsed<string, BirthBoxError> {
  const [dayText, monthText, yearText] = [day.trim(), month.trim(), year.trim()];
  if (yearText === '') return failed('year-missing');
  if (dayText !== '' && monthText === '') return failed('month-missing');
  if (!/^\d{4}$/u.test(yearText) || !/^\d{0,2}$/u.test(monthText) || !/^\d{0,2}$/u.test(dayText)) {
    return failed('format');
  }
  const birth = dated(yearText, monthText || undefined, dayText || undefined);
  return birth.ok && isAfter(birth.value, today) ? failed('future') : birth;
}

/** Year of a stored birth date. */
export function birthYear(birth: string): number {
  return Number(birth.slice(0, 4));
}

/** Whether a stored birth date lies after `today` (`YYYY-MM-DD`), as far as its precision can tell. */
export function isAfter(birth: string, today: string): boolean {
  return birth > today.slice(0, birth.length);
}

/** Whether two birth dates can be the same day: `1990` and `1990-01-02` can. */
export function birthsAgree(one: string, other: string): boolean {
  return one.startsWith(other) || other.startsWith(one);
}

const shapes = [
  /^(?<day>\d{2})(?<month>\d{2})(?<year>\d{4})$/u,
  /^(?<month>\d{2})(?<year>\d{4})$/u,
  /^(?<year>\d{4})$/u,
  /^(?<day>\d{1,2})[/.-](?<month>\d{1,2})[/.-](?<year>\d{4})$/u,
  /^(?<month>\d{1,2})[/.-](?<year>\d{4})$/u,
  /^(?<year>\d{4})-(?<month>[\d*]{2})(?:-(?<day>[\d*]{2}))?$/u,
] as const;

function dated(year: string, month?: string, day?: string): Parsed<string, 'impossible'> {
  const yearNumber = Number(year);
  // The ID number has century digits for 1900 to 2199; a few people born before 1900 were still on lists.
  if (yearNumber < 1850 || yearNumber > 2199) return failed('impossible');
  if (month === undefined || month.includes('*')) return parsed(year);
  const monthNumber = Number(month);
  if (monthNumber < 1 || monthNumber > 12) return failed('impossible');
  const yearMonth = `${year}-${month.padStart(2, '0')}`;
  if (day === undefined || day.includes('*')) return parsed(yearMonth);
  const dayNumber = Number(day);
  if (dayNumber < 1 || dayNumber > daysIn(yearNumber, monthNumber)) return failed('impossible');
  return parsed(`${yearMonth}-${day.padStart(2, '0')}`);
}

function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  if (month === 2) return leap ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
