import { readScan, type ScanWarning } from '@mauxn/domain';
import type { Judge } from '@mauxn/ui';

/**
 * Whether a text is a whole code: it ends where an Enter stands behind it. An ID number alone may be the beginning of a citizen card
 * that a stray Enter has cut, and so may be a code whose last field is not right yet.
 */
export function judgeText(text: string, tubePattern: RegExp): ReturnType<Judge> {
  const scan = readScan(text, tubePattern);
  if (scan.kind === 'damaged' || scan.kind === 'opaque') return 'part';
  if (scan.kind === 'wrong-kind') return 'doubtful';
  if (scan.kind === 'tube') return likeIdNumber.test(scan.code) ? 'doubtful' : 'whole';
  return scan.kind === 'person' ? judgeWarnings(scan.warnings) : 'whole';
}

/**
 * The beginning of a card: an ID number has twelve digits and begins with the number of a province, none over 096, or nine as before;
 * a health insurance number has ten, or two letters and thirteen.
 */
const likeIdNumber = /^(?:0\d*|\d{9}|[A-Z]{2}\d{13})$/u;

function judgeWarnings(warnings: readonly ScanWarning[]): ReturnType<Judge> {
  if (warnings.includes('phone-unusual')) return 'part';
  return warnings.includes('maybe-cut') ? 'doubtful' : 'whole';
}
