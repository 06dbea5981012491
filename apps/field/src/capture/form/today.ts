import { formatFullTime } from '@mauxn/domain';

/** `YYYY-MM-DD`, the day in Vietnam at a moment in ms since 1970. */
export function localDay(at: number): string {
  const [, date = ''] = formatFullTime(at).split(' ');
  return date.split('/').reverse().join('-');
}
