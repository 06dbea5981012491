import type {
  Cause,
  MergedTube,
  Person,
  TubeCorrection,
  TubeRecord,
  TubeState,
  TubeVoid,
} from '@mauxn/domain';
import { canMove, tubeMoves } from '@mauxn/domain';
import { sql } from 'kysely';
import type { Tx } from '../database.ts';
import { openConflict } from './contest.ts';
import { personOfRow } from './person-row.ts';

interface FoundTube {
  readonly record: TubeRecord;
  readonly corrections: readonly TubeCorrection[];
  readonly voids: readonly TubeVoid[];
}

/**
 * The tube as it stands, with every change ever made to it. Merging all corrections onto the merged tube gives the same as merging them
 * onto the first record: a field that was ever corrected is set anew by the winner among all (docs/sync.md, M1).
 */
export async function findTubeRecord(tx: Tx, province: number, id: string): Promise<FoundTube | undefined> {
  const tube = await tx
    .selectFrom('tube')
    .select(['code', 'kind'])
    .where('province', '=', province)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!tube) return undefined;
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
 * Writes what merging gave. People are always corrected; the code and the tube's life change only while it is not being tested.
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
    .select(['code', 'state', 'holds_code'])
    .where('province', '=', province)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const wantsVoid = merged.voided !== undefined && tube.state !== 'voided';
  const wantsCode = merged.code !== tube.code;
  if ((wantsVoid || wantsCode) && !isStillOurs(tube.state)) return 'tube_already_tested';
  if (merged.voided !== undefined) {
    await updateTube(tx, province, id, {
      state: 'voided',
      void_reason: merged.voided,
      holds_code: false,
      edition: merged.edition,
    });
    return undefined;
  }
  if (!wantsCode) {
    await updateTube(tx, province, id, { edition: merged.edition });
    return undefined;
  }
  return moveToCode(tx, province, id, merged);
}

/** Whether the bench has not begun with the tube: the table of states lets it be voided. */
function isStillOurs(state: TubeState): boolean {
  return state === 'voided' || (canMove<TubeState>(tubeMoves, state, 'voided') && state !== 'testing');
}

async function moveToCode(
  tx: Tx,
  province: number,
  id: string,
  merged: MergedTube,
): Promise<Cause | undefined> {
  const taken = await tx
    .selectFrom('tube')
    .select('id')
    .where((eb) => eb.and({ province, code: merged.code, holds_code: true }))
    .where('id', '<>', id)
    .executeTakeFirst();
  await updateTube(tx, province, id, { code: merged.code, holds_code: !taken, edition: merged.edition });
  await sql`update reception set tube = null where province = ${province} and tube = ${id} and code <> ${merged.code}`.execute(
    tx,
  );
  if (!taken) return undefined;
  await openConflict(tx, province, id, merged.code);
  return 'tube_code_taken';
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
    })
    .where((eb) => eb.and({ province, tube, n }))
    .execute();
}
