import { m } from '../paraglide/messages.js';
import type { Locale, Told } from './locale.ts';

/** The country has one time zone, whatever the server is set to. */
const timeZone = 'Asia/Ho_Chi_Minh';

const time = new Intl.DateTimeFormat('en-GB', {
  timeZone,
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** English names the month: 03/04 would be read two ways. */
const date = {
  vi: new Intl.DateTimeFormat('vi-VN', { timeZone, day: '2-digit', month: '2-digit', year: 'numeric' }),
  en: new Intl.DateTimeFormat('en-GB', { timeZone, day: 'numeric', month: 'long', year: 'numeric' }),
} as const satisfies Record<Locale, Intl.DateTimeFormat>;

/** `08:30 ngày 01/03/2026`, `1 March 2026, 08:30`. */
export function formatMoment(at: Date, told: Told): string {
  return m.detail_moment({ time: time.format(at), date: date[told.locale].format(at) }, told);
}
