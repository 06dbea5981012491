import type { AttentionEntry } from '@mauxn/offline';

/**
 * What a person may do about a record. `send-again` makes a new record of the same tube; `correct` and `void` are about a tube that
 * the service has. Nothing here deletes a record (docs/sync.md, promise 3).
 */
export type Way = 'retry' | 'send-again' | 'correct' | 'void' | 'set-aside';

type WayState = AttentionEntry['attention']['state'];

const waysOfState = {
  refused: ['retry'],
  rejected: ['send-again'],
  flagged: ['correct', 'void'],
  held: [],
} as const satisfies Record<WayState, readonly Way[]>;

/** The ways that are open for this record, the best first. */
export function waysFor({ attention, intent, tube }: AttentionEntry): readonly Way[] {
  const possible = waysOfState[attention.state].filter((way) => isPossible(way));
  const mayLeave = attention.state !== 'held' && !attention.setAside;
  return mayLeave ? [...possible, 'set-aside'] : possible;

  function isPossible(way: Way): boolean {
    const isLive = tube !== undefined && !tube.voided && !tube.replacedBy;
    if (way === 'send-again') return isLive && intent?.name === 'tube.record';
    if (way === 'correct' || way === 'void') return isLive && attention.cause === 'tube_code_taken';
    return true;
  }
}
