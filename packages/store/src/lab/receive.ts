import { failed, type Parsed, parsed } from '@mauxn/domain';
import type { BenchTube } from '@mauxn/wire';
import type { Tx } from '../database.ts';
import { readBenchTube } from './bench-rows.ts';
import { matchReceptions } from './match.ts';
import type { BenchActor } from './scope.ts';

export interface ReceivedTube {
  readonly tube: BenchTube;
  /** True when this lab had the tube before. */
  readonly again: boolean;
}

/**
 * Receives a tube by its code, and takes its record when it is here. The same scan or the same tube again changes nothing.
 * `already_exists`: another lab received this code, or the id stands for another tube.
 */
export async function receiveTube(
  tx: Tx,
  by: BenchActor,
  scan: { readonly id: string; readonly code: string },
): Promise<Parsed<ReceivedTube, 'already_exists'>> {
  const { province, lab } = by;
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('reception')
    .values({
      province,
      id: scan.id,
      code: scan.code,
      lab,
      received_by: by.actor,
      received_at: by.at,
      tube: null,
      open_result: null,
      released_result: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  // A statement of its own sees what another scan of the same moment has committed while this one waited for it.
  const reception = await tx
    .selectFrom('reception')
    .select('id')
    .where((eb) => eb.and({ province, lab, code: scan.code }))
    .executeTakeFirst();
  if (!reception) return failed('already_exists');
  await matchReceptions(tx, province, { code: scan.code });
  const tube = await readBenchTube(tx, by, reception.id);
  return parsed({ tube, again: numInsertedOrUpdatedRows === 0n });
}
