import type { RecordFailure } from '@mauxn/offline';
import { m } from '../../paraglide/messages.js';
import type { WayOut } from '../failing.ts';
import type { SavingEffect } from '../state.ts';

const unknown = { why: m.rapid_fail_unknown, fix: m.rapid_fail_unknown_fix };

/** Why, and what to do. */
export const failureTexts = {
  storage_full: { why: m.capture_fail_storage_full, fix: m.capture_fail_storage_full_fix },
  storage_broken: { why: m.capture_fail_storage_broken, fix: m.capture_fail_storage_broken_fix },
  not_set_up: { why: m.capture_fail_not_set_up, fix: m.capture_fail_not_set_up_fix },
  no_shift: { why: m.capture_fail_no_shift, fix: m.capture_fail_no_shift_fix },
  rapid_unknown: unknown,
  // Of tubes and slips, which this screen does not save.
  tube_unknown: unknown,
  slip_unknown: unknown,
  code_used: unknown,
  invalid: { why: m.rapid_fail_invalid, fix: m.rapid_fail_invalid_fix },
} satisfies Record<RecordFailure, { why: () => string; fix: () => string }>;

/** What could not be done. */
export const failedTexts = {
  start: m.rapid_fail_start,
  read: m.rapid_fail_read,
  void: m.rapid_fail_void,
} satisfies Record<SavingEffect['type'], (about: { name: string }) => string>;

export const wayOutTexts = {
  retry: m.capture_way_retry,
  'give-up': m.rapid_way_give_up,
} satisfies Record<WayOut, () => string>;
