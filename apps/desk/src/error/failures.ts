import { CallError, type CallFailure } from '@mauxn/wire';
import { m } from '../paraglide/messages.js';

/** What a failure says: what happened, whether anything was lost, what to do. */
export interface FailureTexts {
  readonly title: () => string;
  readonly loss: () => string;
  readonly remedy: () => string;
}

/** One row per failure of the contract; a new code without its sentences does not compile. */
const failures = {
  no_network: { title: m.fail_no_network, loss: m.loss_kept_here, remedy: m.fix_no_network },
  no_service: { title: m.fail_no_service, loss: m.loss_kept_here, remedy: m.fix_wait_and_retry },
  unreadable_answer: {
    title: m.fail_unreadable_answer,
    loss: m.loss_unsure,
    remedy: m.fix_unreadable_answer,
  },
  invalid_request: { title: m.fail_invalid_request, loss: m.loss_kept_here, remedy: m.fix_invalid_request },
  login_failed: { title: m.fail_login_failed, loss: m.loss_none, remedy: m.fix_login_failed },
  login_required: { title: m.fail_login_required, loss: m.loss_kept_here, remedy: m.fix_login_required },
  device_taken: { title: m.fail_device_unknown, loss: m.loss_none, remedy: m.fix_ask_admin },
  device_unknown: { title: m.fail_device_unknown, loss: m.loss_none, remedy: m.fix_ask_admin },
  password_change_required: {
    title: m.fail_password_change_required,
    loss: m.loss_kept_here,
    remedy: m.fix_password_change_required,
  },
  forbidden: { title: m.fail_forbidden, loss: m.loss_none, remedy: m.fix_forbidden },
  foreign_origin: { title: m.fail_foreign_origin, loss: m.loss_none, remedy: m.fix_foreign_origin },
  not_found: { title: m.fail_not_found, loss: m.loss_none, remedy: m.fix_reload_list },
  method_not_allowed: { title: m.fail_old_page, loss: m.loss_none, remedy: m.fix_reload_page },
  already_exists: { title: m.fail_already_exists, loss: m.loss_kept_here, remedy: m.fix_already_exists },
  wrong_state: { title: m.fail_wrong_state, loss: m.loss_none, remedy: m.fix_reload_list },
  own_entry: { title: m.fail_own_entry, loss: m.loss_none, remedy: m.fix_own_entry },
  data_to_follow: { title: m.fail_data_to_follow, loss: m.loss_none, remedy: m.fix_data_to_follow },
  too_large: { title: m.fail_too_large, loss: m.loss_kept_here, remedy: m.fix_too_large },
  unsupported_media: { title: m.fail_old_page, loss: m.loss_none, remedy: m.fix_reload_page },
  wire_unsupported: { title: m.fail_old_page, loss: m.loss_none, remedy: m.fix_reload_page },
  too_many_requests: {
    title: m.fail_too_many_requests,
    loss: m.loss_kept_here,
    remedy: m.fix_wait_and_retry,
  },
  internal: { title: m.fail_internal, loss: m.loss_not_done, remedy: m.fix_internal },
  unavailable: { title: m.fail_unavailable, loss: m.loss_kept_here, remedy: m.fix_wait_and_retry },
} as const satisfies Record<CallFailure, FailureTexts>;

export function failureTexts(failure: CallFailure): FailureTexts {
  return failures[failure];
}

/** Why a call failed. Anything but a CallError is a fault of this program and is thrown on. */
export function failureOf(error: unknown): CallError {
  if (error instanceof CallError) return error;
  throw error;
}

/** Whether a call failed for this cause. */
export function failsWith(error: unknown, failure: CallFailure): boolean {
  return error instanceof CallError && error.failure === failure;
}
