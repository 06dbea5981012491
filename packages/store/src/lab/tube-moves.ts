import { canMove, type TubeState, tubeMoves, tubeStates } from '@mauxn/domain';
import { sql } from 'kysely';
import type { Tx } from '../database.ts';
import { textArray, uuidArray } from '../pg-array.ts';

/**
 * What each act of the bench makes of the tube. Nothing moves while the record has not arrived: a tube that is matched late is
 * `received`, whatever was done with it meanwhile, and the next act takes it through the states between.
 */
export const tubeAfter = {
  receive: 'received',
  enter: 'testing',
  amend: 'testing',
  review: 'tested',
  return: 'testing',
  /** An amendment was returned: what was released before stands again. */
  returnAmendment: 'released',
  release: 'released',
} as const satisfies Record<string, TubeState>;

/** States of a tube that a lab holds and that may go on there. */
const benchStates = ['received', 'testing', 'tested', 'released'] as const satisfies readonly TubeState[];

/** States that a reception may find its tube in. */
export const receivable: readonly TubeState[] = tubeStates.filter(
  (state) => state === tubeAfter.receive || canMove<TubeState>(tubeMoves, state, tubeAfter.receive),
);

/** A record that was taken from another tube at the bench goes on where it stood. */
export const matchable: readonly TubeState[] = [...receivable, tubeAfter.enter, tubeAfter.review];

/** Whether the table leads from one state to the other, over states of the bench only. */
export function canReach(from: TubeState, to: TubeState): boolean {
  return statesBefore(to).includes(from);
}

export async function moveTubes(
  tx: Tx,
  province: number,
  tubes: readonly (string | null)[],
  to: TubeState,
): Promise<void> {
  const known = tubes.filter((tube) => tube !== null);
  if (known.length === 0) return;
  await sql`
    update tube set state = ${to}
    where province = ${province} and id = any(${uuidArray(known)}::uuid[])
      and state <> ${to} and state = any(${textArray(statesBefore(to))}::text[])`.execute(tx);
}

function statesBefore(to: TubeState): readonly TubeState[] {
  const found = new Set<TubeState>([to]);
  // A set that grows while it is walked is walked to its end.
  for (const later of found) {
    for (const state of benchStates) if (canMove<TubeState>(tubeMoves, state, later)) found.add(state);
  }
  return [...found];
}
