import { type SyncStatus, sendCauses } from '@mauxn/offline';
import { expect, test } from 'vitest';
import { chipStateOf, helpOfCause, quietMs } from './chip-state.ts';

const now = 1_640_000_000_000;
const quiet: SyncStatus = {
  waiting: 0,
  sent: 0,
  attention: 0,
  drained: 0,
  cause: undefined,
  failingSince: undefined,
  lastSuccessAt: undefined,
};

const table: [string, Partial<SyncStatus>, object][] = [
  ['a new device has nothing to say', {}, { kind: 'nothing-yet' }],
  ['everything sent, with the time', { sent: 5, lastSuccessAt: 7 }, { kind: 'all-sent', at: 7 }],
  [
    'sending counts acknowledged records',
    { waiting: 36, drained: 12 },
    { kind: 'sending', done: 12, all: 48 },
  ],
  [
    'a failure of a moment is not shown',
    { waiting: 48, cause: 'no-network', failingSince: now - quietMs + 1 },
    { kind: 'sending', done: 0, all: 48 },
  ],
  [
    'after 20 seconds it waits',
    { waiting: 48, cause: 'no-network', failingSince: now - quietMs },
    { kind: 'waiting', waiting: 48 },
  ],
  [
    'no network with nothing to send is nothing to worry about',
    { sent: 3, lastSuccessAt: 7, cause: 'no-network', failingSince: 9 },
    { kind: 'all-sent', at: 7 },
  ],
  [
    'what a person must look at comes before counts',
    { waiting: 4, attention: 3 },
    { kind: 'attention', count: 3 },
  ],
  [
    'a log-in comes before single records: nothing moves without it',
    { waiting: 4, attention: 3, cause: 'login-needed', failingSince: now },
    { kind: 'log-in', waiting: 4 },
  ],
  [
    'a device that the service does not know is not a matter of waiting',
    { waiting: 4, cause: 'device-unknown', failingSince: now },
    { kind: 'blocked', waiting: 4 },
  ],
  ['an old version comes first', { waiting: 4, attention: 3, cause: 'update-needed' }, { kind: 'update' }],
];

for (const [name, status, state] of table) {
  test(`chip: ${name}`, () => {
    expect(chipStateOf({ ...quiet, ...status }, now)).toEqual(state);
  });
}

test('every cause has somebody who can end it, and a failing sender never shows as all sent while records wait', () => {
  for (const cause of sendCauses) {
    expect(helpOfCause[cause]).toBeDefined();
    const state = chipStateOf({ ...quiet, waiting: 1, lastSuccessAt: 1, cause, failingSince: 0 }, now);
    expect(['update', 'log-in', 'blocked', 'waiting']).toContain(state.kind);
  }
});
