import type { Cause } from '@mauxn/domain';
import type { AttentionRow, SendCause } from '@mauxn/offline';
import { m } from '../paraglide/messages.js';

interface CauseTexts {
  /** What happened, naming whose fault it is. */
  readonly title: () => string;
  readonly remedy: () => string;
}

/** Why a record was not simply applied. */
const recordCauses = {
  malformed: { title: m.cause_malformed, remedy: m.fix_send_anew },
  id_reused: { title: m.cause_id_reused, remedy: m.fix_send_anew },
  unknown_intent: { title: m.cause_unknown_intent, remedy: m.fix_unknown_intent },
  not_allowed: { title: m.cause_not_allowed, remedy: m.fix_not_allowed },
  wrong_site: { title: m.cause_wrong_site, remedy: m.fix_wrong_site },
  tube_code_taken: { title: m.cause_tube_code_taken, remedy: m.fix_tube_code_taken },
  tube_unknown: { title: m.cause_tube_unknown, remedy: m.fix_held },
  tube_already_tested: { title: m.cause_tube_already_tested, remedy: m.fix_tube_already_tested },
  rapid_unknown: { title: m.rapid_cause_unknown, remedy: m.fix_held },
  slip_taken: { title: m.slip_cause_taken, remedy: m.slip_fix_taken },
  slip_unknown: { title: m.slip_cause_unknown, remedy: m.fix_held },
  rapid_read_twice: { title: m.rapid_cause_read_twice, remedy: m.rapid_fix_read_twice },
  refused: { title: m.cause_refused, remedy: m.fix_refused },
} as const satisfies Record<Cause | 'refused', CauseTexts>;

/** A later service may name causes that this version has no words for. */
export function recordCauseTexts(cause: string): CauseTexts {
  return Object.hasOwn(recordCauses, cause)
    ? recordCauses[cause as keyof typeof recordCauses]
    : { title: m.cause_unnamed, remedy: m.fix_refused };
}

/** Where the record is, which is what "lost or not" means here. */
export const recordPlace = {
  refused: m.record_only_here,
  rejected: m.record_logged,
  flagged: m.record_in_state,
  held: m.record_held,
} as const satisfies Record<AttentionRow['state'], () => string>;

export const recordStateName = {
  refused: m.state_refused,
  rejected: m.state_rejected,
  flagged: m.state_flagged,
  held: m.state_held,
} as const satisfies Record<AttentionRow['state'], () => string>;

/** Why nothing is being sent. */
export const sendCauseTexts = {
  'no-network': { title: m.send_no_network, remedy: m.fix_send_no_network },
  'no-service': { title: m.send_no_service, remedy: m.fix_send_no_service },
  'captive-portal': { title: m.send_captive_portal, remedy: m.fix_send_captive_portal },
  'login-needed': { title: m.send_login_needed, remedy: m.fix_send_login_needed },
  'device-unknown': { title: m.send_device_unknown, remedy: m.fix_send_device_unknown },
  'not-allowed': { title: m.send_not_allowed, remedy: m.fix_send_not_allowed },
  'too-many': { title: m.send_too_many, remedy: m.fix_send_too_many },
  'update-needed': { title: m.send_update_needed, remedy: m.fix_send_update_needed },
  'refused-batch': { title: m.send_refused_batch, remedy: m.fix_send_refused_batch },
  'storage-broken': { title: m.send_storage_broken, remedy: m.fix_send_storage_broken },
} as const satisfies Record<SendCause, CauseTexts>;
