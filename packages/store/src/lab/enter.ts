import { failed, type Parsed, parsed } from '@mauxn/domain';
import type { BenchTube } from '@mauxn/wire';
import type { Tx } from '../database.ts';
import { readBenchTube } from './bench-rows.ts';
import type { BenchActor } from './scope.ts';
import { canReach, tubeAfter } from './tube-moves.ts';
import { addVersion, type EnteredResult, findSameVersion, lockReception } from './version.ts';

export type EntryRefusal = 'not_found' | 'wrong_state' | 'already_exists';

/**
 * Enters what was found in a tube, also while its record has not arrived. The same entry again gives the same answer.
 * `wrong_state`: the tube has a result already; `already_exists`: the id stands for another entry.
 */
export async function enterResult(
  tx: Tx,
  by: BenchActor,
  entry: EnteredResult,
): Promise<Parsed<BenchTube, EntryRefusal>> {
  const reception = await lockReception(tx, by, entry.reception);
  if (!reception) return failed('not_found');
  const known = await findSameVersion(tx, by, entry);
  if (known === 'other') return failed('already_exists');
  if (known !== 'same') {
    if (reception.stage !== 'to-enter') return failed('wrong_state');
    if (reception.tubeState && !canReach(reception.tubeState, tubeAfter.enter)) return failed('wrong_state');
    const added = await addVersion(tx, by, reception, { ...entry, reason: null });
    if (!added) return failed('already_exists');
  }
  return parsed(await readBenchTube(tx, by, reception.id));
}
