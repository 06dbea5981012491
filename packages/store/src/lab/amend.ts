import { failed, type Parsed, parsed, type ResultValue } from '@mauxn/domain';
import type { BenchTube } from '@mauxn/wire';
import type { Tx } from '../database.ts';
import { readBenchTube } from './bench-rows.ts';
import type { EntryRefusal } from './enter.ts';
import type { BenchActor } from './scope.ts';
import { canReach, tubeAfter } from './tube-moves.ts';
import { addVersion, findSameVersion, lockReception } from './version.ts';

export interface AmendedResult {
  readonly id: string;
  /** The version that stands now. */
  readonly result: string;
  readonly value: ResultValue;
  readonly ct: number | null;
  /** Told to the people of the tube. */
  readonly reason: string;
}

/**
 * Enters a new version of a released result; it stands once it is reviewed and released. The same amendment again gives the same answer.
 * `own_entry`: whoever entered the version that stands does not amend it; `wrong_state`: it does not stand, or is being amended.
 */
export async function amendResult(
  tx: Tx,
  by: BenchActor,
  amendment: AmendedResult,
): Promise<Parsed<BenchTube, EntryRefusal | 'own_entry'>> {
  const amended = await findResult(tx, by, amendment.result);
  const reception = amended && (await lockReception(tx, by, amended.reception));
  if (!amended || !reception) return failed('not_found');
  const entry = { ...amendment, reception: reception.id, method: amended.method };
  const known = await findSameVersion(tx, by, entry);
  if (known === 'other') return failed('already_exists');
  if (known !== 'same') {
    const stands = reception.stage === 'released' && reception.releasedResult === amendment.result;
    if (!stands) return failed('wrong_state');
    if (reception.tubeState && !canReach(reception.tubeState, tubeAfter.amend)) return failed('wrong_state');
    if (amended.enteredBy === by.actor) return failed('own_entry');
    const added = await addVersion(tx, by, reception, entry);
    if (!added) return failed('already_exists');
  }
  return parsed(await readBenchTube(tx, by, reception.id));
}

/** What never changes of a result: it may be read before its reception is locked. */
async function findResult(tx: Tx, { province }: BenchActor, id: string) {
  return tx
    .selectFrom('result')
    .select(['reception', 'method', 'entered_by as enteredBy'])
    .where((eb) => eb.and({ province, id }))
    .executeTakeFirst();
}
