import type { RecordFailure } from '@mauxn/offline';
import { m } from '../../paraglide/messages.js';
import type { WayOut } from '../failing.ts';
import type { Effect } from '../state.ts';

/** Why, and what to do. */
export const failureTexts = {
  storage_full: { why: m.capture_fail_storage_full, fix: m.capture_fail_storage_full_fix },
  storage_broken: { why: m.capture_fail_storage_broken, fix: m.capture_fail_storage_broken_fix },
  not_set_up: { why: m.capture_fail_not_set_up, fix: m.capture_fail_not_set_up_fix },
  no_shift: { why: m.capture_fail_no_shift, fix: m.capture_fail_no_shift_fix },
  code_used: { why: m.capture_fail_code_used, fix: m.capture_fail_code_used_fix },
  tube_unknown: { why: m.capture_fail_tube_unknown, fix: m.capture_fail_tube_unknown_fix },
  rapid_unknown: { why: m.rapid_fail_unknown, fix: m.rapid_fail_unknown_fix },
  slip_unknown: { why: m.slip_save_unknown, fix: m.slip_fix_unknown },
  invalid: { why: m.capture_fail_invalid, fix: m.capture_fail_invalid_fix },
} satisfies Record<RecordFailure, { why: () => string; fix: () => string }>;

/** What could not be done. */
export const failedTexts = {
  record: m.capture_fail_record,
  'keep-draft': m.capture_fail_draft,
  'drop-draft': m.capture_fail_draft,
  void: m.capture_fail_void,
  correct: m.capture_fail_correct,
  'check-code': m.capture_fail_check,
  restore: m.capture_fail_restore,
  'type-person': m.capture_fail_draft,
} satisfies Record<Effect['type'], (about: { code: string }) => string>;

export const wayOutTexts = {
  retry: m.capture_way_retry,
  'new-code': m.capture_way_new_code,
  'give-up': m.capture_way_give_up,
} satisfies Record<WayOut, () => string>;
