import type { RecordFailure } from '@mauxn/offline';
import { CallError, type CallFailure } from '@mauxn/wire';
import { m } from '../paraglide/messages.js';
import { SaveError } from './save-error.ts';

/** What a failure says: what happened, whether anything was lost, what to do. */
export interface FailureTexts {
  readonly title: () => string;
  readonly loss: () => string;
  readonly remedy: () => string;
}

const refused: FailureTexts = { title: m.fail_refused, loss: m.loss_nothing, remedy: m.fix_update_or_ask };
const oldPage: FailureTexts = { title: m.fail_old_page, loss: m.loss_nothing, remedy: m.fix_update };
const pause: FailureTexts = { title: m.fail_no_service, loss: m.loss_nothing, remedy: m.fix_wait_and_retry };

/** One row per failure of the contract; a new code without its sentences does not compile. */
const callFailures = {
  no_network: { title: m.fail_no_network, loss: m.loss_nothing, remedy: m.fix_no_network },
  no_service: pause,
  unavailable: pause,
  unreadable_answer: { title: m.fail_portal, loss: m.loss_nothing, remedy: m.fix_portal },
  login_failed: { title: m.fail_login_failed, loss: m.loss_nothing, remedy: m.fix_login_failed },
  login_required: { title: m.fail_login_required, loss: m.loss_nothing, remedy: m.fix_login_required },
  password_change_required: {
    title: m.fail_password_change_required,
    loss: m.loss_nothing,
    remedy: m.fix_password_change_required,
  },
  device_unknown: { title: m.fail_device_unknown, loss: m.loss_nothing, remedy: m.fix_device_unknown },
  forbidden: { title: m.fail_forbidden, loss: m.loss_nothing, remedy: m.fix_forbidden },
  foreign_origin: { title: m.fail_foreign_origin, loss: m.loss_nothing, remedy: m.fix_foreign_origin },
  not_found: { title: m.fail_not_found, loss: m.loss_nothing, remedy: m.fix_forbidden },
  already_exists: { title: m.fail_already_exists, loss: m.loss_nothing, remedy: m.fix_already_exists },
  device_taken: { title: m.fail_device_taken, loss: m.loss_nothing, remedy: m.fix_device_taken },
  too_many_requests: { title: m.fail_too_many, loss: m.loss_nothing, remedy: m.fix_wait_and_retry },
  internal: { title: m.fail_internal, loss: m.loss_nothing, remedy: m.fix_internal },
  method_not_allowed: oldPage,
  unsupported_media: oldPage,
  wire_unsupported: oldPage,
  invalid_request: refused,
  wrong_state: refused,
  own_entry: refused,
  data_to_follow: refused,
  too_large: refused,
} as const satisfies Record<CallFailure, FailureTexts>;

/** Saves that failed on this device. */
const saveFailures = {
  storage_full: { title: m.save_storage_full, loss: m.loss_not_saved, remedy: m.fix_storage_full },
  storage_broken: { title: m.save_storage_broken, loss: m.loss_not_saved, remedy: m.fix_storage_broken },
  not_set_up: { title: m.save_not_set_up, loss: m.loss_not_saved, remedy: m.fix_not_set_up },
  no_shift: { title: m.save_no_shift, loss: m.loss_not_saved, remedy: m.fix_no_shift },
  code_used: { title: m.save_code_used, loss: m.loss_not_saved, remedy: m.fix_code_used },
  tube_unknown: { title: m.save_tube_unknown, loss: m.loss_nothing, remedy: m.fix_tube_unknown },
  rapid_unknown: { title: m.rapid_fail_unknown, loss: m.loss_nothing, remedy: m.rapid_fail_unknown_fix },
  slip_unknown: { title: m.slip_save_unknown, loss: m.loss_nothing, remedy: m.slip_fix_unknown },
  invalid: { title: m.save_invalid, loss: m.loss_not_saved, remedy: m.fix_invalid },
} as const satisfies Record<RecordFailure, FailureTexts>;

export interface Failure {
  readonly texts: FailureTexts;
  /** Over by itself, with time or with the network. */
  readonly isPassing: boolean;
  readonly isNetwork: boolean;
  /** Seconds that the service asked to wait. */
  readonly retryAfter: number | undefined;
}

/** What to say of a failed call or save. Anything else is a fault of this program and is thrown on. */
export function failureOf(error: unknown): Failure {
  if (error instanceof SaveError) {
    return { texts: saveFailures[error.failure], isPassing: false, isNetwork: false, retryAfter: undefined };
  }
  if (!(error instanceof CallError)) throw error;
  const { failure, retryAfter } = error;
  const isNetwork = failure === 'no_network';
  const isPassing = isNetwork || failure === 'no_service' || failure === 'unavailable';
  return { texts: callFailures[failure], isPassing, isNetwork, retryAfter };
}
