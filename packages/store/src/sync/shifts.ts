import type { IntentOf } from '@mauxn/wire';
import { sql } from 'kysely';
import type { Tx } from '../database.ts';
import type { ReceivedBatch } from './batch.ts';

interface ShiftLine<Name extends 'shift.open' | 'shift.close'> {
  readonly intent: IntentOf<Name>;
}

/** Opening and closing write different columns of one row, so they may arrive in any order. */
export async function applyShiftOpens(
  tx: Tx,
  batch: ReceivedBatch,
  lines: readonly ShiftLine<'shift.open'>[],
) {
  for (const { intent } of lines) {
    const opening = {
      site: batch.site,
      campaign: intent.args.campaign,
      opened_by: intent.actor,
      opened_at: new Date(intent.at),
    };
    await tx
      .insertInto('shift')
      .values({ id: intent.id, device: batch.device, ...opening })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(opening))
      .execute();
  }
}

/** The latest close wins, by the device's own clock. */
export async function applyShiftCloses(
  tx: Tx,
  batch: ReceivedBatch,
  lines: readonly ShiftLine<'shift.close'>[],
) {
  for (const { intent } of lines) {
    const closing = { closed_at: new Date(intent.at), captured: intent.args.captured };
    await tx
      .insertInto('shift')
      .values({ id: intent.args.shift, device: batch.device, ...closing })
      .onConflict((conflict) =>
        conflict
          .column('id')
          .doUpdateSet(closing)
          .where(sql<boolean>`coalesce(shift.closed_at < excluded.closed_at, true)`),
      )
      .execute();
  }
}
