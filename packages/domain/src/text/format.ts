/** The country has one time zone; a laptop set to another one must not show other hours. */
const timeZone = 'Asia/Ho_Chi_Minh';
const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** `14:05` today, `14:05 20/11` this year, `14:05 20/11/2025` before. Both arguments in ms since 1970. */
export function formatTime(at: number, now: number): string {
  const moment = split(at);
  const today = split(now);
  if (moment.date === today.date) return moment.time;
  return moment.year === today.year ? `${moment.time} ${moment.dayMonth}` : `${moment.time} ${moment.date}`;
}

/** `14:05 20/11/2026` whatever the day is: for paper. */
export function formatFullTime(at: number): string {
  const { time, date } = split(at);
  return `${time} ${date}`;
}

/** Whole hours and minutes that passed, never negative: `{ hours: 26, minutes: 5 }`. */
export function ageOf(since: number, now: number): { hours: number; minutes: number } {
  const minutes = Math.max(0, Math.floor((now - since) / 60_000));
  return { hours: Math.floor(minutes / 60), minutes: minutes % 60 };
}

/** `2.310` in Vietnamese, `2,310` in English. */
export function formatNumber(value: number, locale: string): string {
  return new Intl.NumberFormat(locale).format(value);
}

function split(at: number) {
  const found = Object.fromEntries(parts.formatToParts(at).map((part) => [part.type, part.value]));
  const dayMonth = `${found['day']}/${found['month']}`;
  return {
    time: `${found['hour']}:${found['minute']}`,
    dayMonth,
    year: found['year'],
    date: `${dayMonth}/${found['year']}`,
  };
}
