import type { SendCause, SyncStatus } from '@mauxn/offline';

/** What the sync chip says (ux.md, Sync chip). Counts are records, acknowledged ones where something is "sent". */
export type ChipState =
  | { readonly kind: 'update' }
  | { readonly kind: 'log-in' | 'blocked' | 'waiting'; readonly waiting: number }
  | { readonly kind: 'attention'; readonly count: number }
  | { readonly kind: 'sending'; readonly done: number; readonly all: number }
  | { readonly kind: 'all-sent'; readonly at: number }
  | { readonly kind: 'nothing-yet' };

/** How long a failure may last before it is shown: most of them are over sooner. */
export const quietMs = 20_000;

/** Who can end it: time alone, somebody at the screen, or somebody who looks after the device. */
export const helpOfCause = {
  'no-network': 'time',
  'no-service': 'time',
  'captive-portal': 'time',
  'too-many': 'time',
  'refused-batch': 'time',
  'login-needed': 'log-in',
  'update-needed': 'update',
  'device-unknown': 'person',
  'not-allowed': 'person',
  'storage-broken': 'person',
} as const satisfies Record<SendCause, 'time' | 'log-in' | 'update' | 'person'>;

/** @param now in ms since 1970, by the clock that wrote the status */
export function chipStateOf(status: SyncStatus, now: number): ChipState {
  const { waiting, attention, drained, cause, failingSince, lastSuccessAt } = status;
  const help = cause && helpOfCause[cause];
  if (help === 'update') return { kind: 'update' };
  if (help === 'log-in') return { kind: 'log-in', waiting };
  if (help === 'person') return { kind: 'blocked', waiting };
  if (attention > 0) return { kind: 'attention', count: attention };
  const isLate = failingSince !== undefined && now - failingSince >= quietMs;
  if (waiting > 0 && isLate) return { kind: 'waiting', waiting };
  if (waiting > 0) return { kind: 'sending', done: drained, all: drained + waiting };
  return lastSuccessAt === undefined ? { kind: 'nothing-yet' } : { kind: 'all-sent', at: lastSuccessAt };
}
