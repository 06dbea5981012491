import { formatNumber } from '@mauxn/domain';
import { getLocale } from '../paraglide/runtime.js';

/** A number as the language of the screen writes it. */
export function counted(value: number): string {
  return formatNumber(value, getLocale());
}
