import type { CallFailure } from '@mauxn/wire';

/** Why nothing is being sent, in words that name whose fault it is. Screens hold one sentence for each. */
export const sendCauses = [
  'no-network',
  'no-service',
  'captive-portal',
  'login-needed',
  'device-unknown',
  'not-allowed',
  'too-many',
  'update-needed',
  'refused-batch',
  'storage-broken',
] as const;
export type SendCause = (typeof sendCauses)[number];

/** Every failure of a call, as the sender understands it. */
export const causeOfFailure = {
  invalid_request: 'refused-batch',
  login_failed: 'login-needed',
  login_required: 'login-needed',
  device_unknown: 'device-unknown',
  password_change_required: 'login-needed',
  forbidden: 'not-allowed',
  foreign_origin: 'not-allowed',
  not_found: 'no-service',
  method_not_allowed: 'no-service',
  already_exists: 'refused-batch',
  device_taken: 'refused-batch',
  wrong_state: 'refused-batch',
  own_entry: 'refused-batch',
  data_to_follow: 'refused-batch',
  too_large: 'refused-batch',
  unsupported_media: 'refused-batch',
  wire_unsupported: 'update-needed',
  too_many_requests: 'too-many',
  internal: 'no-service',
  unavailable: 'no-service',
  no_network: 'no-network',
  no_service: 'no-service',
  unreadable_answer: 'captive-portal',
} as const satisfies Record<CallFailure, SendCause>;

/**
 * First and longest wait in milliseconds; each failure in a row doubles the wait (docs/sync.md, D4). Where only a person can help the
 * first wait is long: their log-in wakes the sender anyway.
 */
export const backOff = {
  // A try without a network costs nothing, and not every browser says when it is back.
  'no-network': { first: 2_000, longest: 20_000 },
  'no-service': { first: 2_000, longest: 120_000 },
  'captive-portal': { first: 5_000, longest: 60_000 },
  'login-needed': { first: 60_000, longest: 300_000 },
  'device-unknown': { first: 60_000, longest: 300_000 },
  'not-allowed': { first: 60_000, longest: 300_000 },
  'too-many': { first: 5_000, longest: 300_000 },
  'update-needed': { first: 60_000, longest: 600_000 },
  'refused-batch': { first: 5_000, longest: 300_000 },
  'storage-broken': { first: 5_000, longest: 60_000 },
} as const satisfies Record<SendCause, { first: number; longest: number }>;

/** A request that was not answered by then counts as no service. */
export const sendTimeoutMs = 30_000;
/** A new record waits this long for company, so that a quick sampler does not send one request per tube. */
export const lingerMs = 2_000;
/** With more than this left after a batch the next one goes at once; with less it waits for company again. */
export const fewWaiting = 50;
export const pullEveryMs = 60_000;
/** Between two tries, whatever wakes the sender. */
export const shortestPauseMs = 1_000;
/** When this many single records in a row are refused the fault is not the records': the rest is kept and tried again. */
export const mostSetAsideInARow = 3;
/** How long acknowledged batches are held for a server that is restored from a backup (promise 5). */
export const keepMs = 14 * 86_400_000;
/** New work stops at this share of the space; sending goes on (D9). */
export const fullShare = 0.95;

/**
 * Milliseconds to wait after the n-th failure in a row.
 * @param chance from 0 to 1; spreads devices that failed together over half of the wait
 * @param retryAfter seconds that the service asked for; never undercut
 */
export function waitAfter(cause: SendCause, failures: number, chance: number, retryAfter?: number): number {
  const { first, longest } = backOff[cause];
  const full = Math.min(longest, first * 2 ** (failures - 1));
  return Math.max(full * (0.5 + chance / 2), (retryAfter ?? 0) * 1000);
}
