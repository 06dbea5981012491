import type {
  Cause,
  MergedTube,
  Person,
  TubeCorrection,
  TubeRecord,
  TubeState,
  TubeVoid,
} from '@mauxn/domain';
import { leadsTo, tubeMoves } from '@mauxn/domain';
import type { Tx } from '../database.ts';
import { lockReceptionOf, unmatchReception } from '../lab/match.ts';
import { lockClaims, settleCode } from './claim.ts';
import { claimCode } from './contest.ts';
import { personOfRow } from './person-row.ts';

interface FoundTube {
  readonly record: TubeRecord;
  readonly corrections: readonly TubeCorrection[];
  readonly voids: readonly TubeVoid[];
}

/**
 * The tube as it stands, with every change ever made to it. Merging all corrections onto the merged tube gives the same as merging them
 * onto the first record: a field that was ever corrected is set anew by the winner among all (docs/sync.md, M1). The tube is held, after
 * its reception, as the bench holds them too, and with whatever else claims its code.
 */
export async function findTubeRecord(tx: Tx, province: number, id: string): Promise<FoundTube | undefined> {
  const known = tx
    .selectFrom('tube')
    .select(['code', 'kind'])
    .where('province', '=', province)
    .where('id', '=', id);
  const seen = await known.executeTakeFirst();
  if (!seen) return undefined;
  await lockReceptionOf(tx, province, seen.code);
  await lockClaims(tx, province, seen.code);
  const tube = await known.forUpdate().executeTakeFirstOrThrow();
  const ofTube = { province, tube: id };
  const swabs = await tx
    .selectFrom('swab')
    .selectAll()
    .where((eb) => eb.and(ofTube))
    .orderBy('n')
    .execute();
  const corrections = await tx
    .selectFrom('tube_correction')
    .selectAll()
    .where((eb) => eb.and(ofTube))
    .execute();
  const voids = await tx
    .selectFrom('tube_void')
    .select(['id', 'reason'])
    .where((eb) => eb.and(ofTube))
    .execute();
  return {
    record: { ...tube, people: swabs.map(personOfRow) },
    corrections: corrections.map(({ id, device, edition, body }) => ({ id, device, edition, ...body })),
    voids,
  };
}

/**
 * Writes what merging gave. People are always corrected; the code and the tube's life change until something of it was released, also
 * while the bench is at work: its reception then waits for data, and nothing can be released to the wrong people (docs/sync.md, M6).
 * @returns why a part of it waits for a person instead
 */
export async function writeMergedTube(
  tx: Tx,
  province: number,
  id: string,
  merged: MergedTube,
): Promise<Cause | undefined> {
  for (const [n, person] of merged.people.entries()) await writePerson(tx, province, id, n, person);
  const tube = await tx
    .selectFrom('tube')
    .select(['code', 'state'])
    .where('province', '=', province)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const wantsVoid = merged.voided !== undefined && tube.state !== 'voided';
  const wantsCode = merged.code !== tube.code;
  if ((wantsVoid || wantsCode) && !(await mayStillChange(tx, province, id, tube.state))) {
    return 'tube_already_tested';
  }
  if (merged.voided !== undefined) {
    await updateTube(tx, province, id, {
      state: 'voided',
      void_reason: merged.voided,
      holds_code: false,
      edition: merged.edition,
    });
    if (wantsVoid) await freeCode(tx, province, id, tube.code);
    return undefined;
  }
  if (!wantsCode) {
    await updateTube(tx, province, id, { edition: merged.edition });
    return undefined;
  }
  await updateTube(tx, province, id, { code: merged.code, holds_code: false, edition: merged.edition });
  await freeCode(tx, province, id, tube.code);
  return (await claimCode(tx, province, id, merged.code)) && 'tube_code_taken';
}

/** Nobody was told anything of this tube yet, and the table of states still leads to its void. */
async function mayStillChange(tx: Tx, province: number, id: string, state: TubeState): Promise<boolean> {
  if (!leadsTo<TubeState>(tubeMoves, state, 'voided')) return false;
  const released = await tx
    .selectFrom('reception')
    .select('id')
    .where((eb) => eb.and({ province, tube: id }))
    .where('released_result', 'is not', null)
    .executeTakeFirst();
  return released === undefined;
}

/** The lab's tube of this code waits for data again, or goes to whoever claims the code now (docs/sync.md, M5). */
async function freeCode(tx: Tx, province: number, tube: string, code: string): Promise<void> {
  await unmatchReception(tx, province, tube, code);
  await settleCode(tx, province, code);
}

async function updateTube(
  tx: Tx,
  province: number,
  id: string,
  set: Partial<{
    state: TubeState;
    void_reason: MergedTube['voided'] & string;
    holds_code: boolean;
    code: string;
    edition: number;
  }>,
): Promise<void> {
  await tx.updateTable('tube').set(set).where('province', '=', province).where('id', '=', id).execute();
}

async function writePerson(tx: Tx, province: number, tube: string, n: number, person: Person): Promise<void> {
  await tx
    .updateTable('swab')
    .set({
      name: person.name,
      birth: person.birth ?? null,
      sex: person.sex ?? null,
      id_number: person.idNumber ?? null,
      phone: person.phone ?? null,
      insurance: person.insurance ?? null,
      qid: person.qid ?? null,
      address: person.address ?? null,
      source: person.source,
      field_sources: person.fieldSources ? JSON.stringify(person.fieldSources) : null,
      opaque: person.opaque ?? null,
      registration: person.registration ?? null,
    })
    .where((eb) => eb.and({ province, tube, n }))
    .execute();
}
