import { formatFullTime } from '@mauxn/domain';

/** `YYYY-MM-DD`, the day in Vietnam at a moment in ms since 1970. */
export function localDay(at: number): string {
  const [, date = ''] = formatFullTime(at).split(' ');
  return date.split('/').reverse().join('-');
}

/** Midnight in Vietnam before a moment, both in ms since 1970. The country has one time zone and no summer time. */
export function startOfDay(at: number): number {
  return Date.parse(`${localDay(at)}T00:00:00+07:00`);
}
