import { m } from '../paraglide/messages.js';
import type { NoTube } from './read-tube.ts';

/** What was scanned instead of a tube, and what to scan. */
export const noTubeText = {
  person: m.scan_is_person,
  badge: m.scan_is_badge,
  box: m.scan_is_box,
  slip: m.scan_is_slip,
  command: m.scan_is_command,
  'vaccine-passport': m.scan_is_vaccine_passport,
  place: m.scan_is_place,
  url: m.scan_is_url,
  payment: m.scan_is_payment,
  damaged: m.scan_is_damaged,
  unknown: m.scan_is_unknown,
} satisfies Record<NoTube, () => string>;
