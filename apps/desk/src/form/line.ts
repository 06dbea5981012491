import { normalizeText } from '@mauxn/domain';
import { line } from '@mauxn/wire';
import { m } from '../paraglide/messages.js';

/** Rule of a field that must hold one line of text. */
export function isLine(typed: string): true | string {
  return line.safeParse(normalizeText(typed)).success || m.fault_line();
}
