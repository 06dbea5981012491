import type { Cause } from '@mauxn/domain';
import type { IntentOf } from '@mauxn/wire';
import { sql } from 'kysely';
import type { Tx } from '../database.ts';
import type { ReceivedBatch } from './batch.ts';
import { setOutcomes } from './log.ts';

interface ShiftLine<Name extends 'shift.open' | 'shift.close'> {
  readonly intent: IntentOf<Name>;
}

/**
 * Opening and closing write different columns of one row, so they may arrive in any order. The shift is the opening device's: a close
 * that another device sent before counts for nothing.
 */
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
      .onConflict((conflict) =>
        conflict.column('id').doUpdateSet({
          ...opening,
          device: batch.device,
          closed_at: sql`case when shift.device = excluded.device then shift.closed_at end`,
          captured: sql`case when shift.device = excluded.device then shift.captured end`,
        }),
      )
      .execute();
  }
}

/** The latest close wins, by the device's own clock. @returns those of a shift that another device opened */
export async function applyShiftCloses(
  tx: Tx,
  batch: ReceivedBatch,
  lines: readonly ShiftLine<'shift.close'>[],
): Promise<(readonly [id: string, cause: Cause])[]> {
  const refused: (readonly [string, Cause])[] = [];
  for (const { intent } of lines) {
    const opened = tx.selectFrom('shift').select('device').where('id', '=', intent.args.shift);
    const { device = batch.device } = (await opened.executeTakeFirst()) ?? {};
    if (device !== batch.device) {
      refused.push([intent.id, 'not_allowed']);
      continue;
    }
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
  await setOutcomes(tx, batch.province, refused);
  return refused;
}
