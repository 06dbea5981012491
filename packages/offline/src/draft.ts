import type { OpenTube } from '@mauxn/domain';
import type { DraftRow, FieldDatabase } from './database.ts';
import { type Recorded, saved } from './failure.ts';
import type { Clock } from './ports.ts';

/** Keeps the open tube as it is after this scan, so that a reload or a crash brings it back (docs/sync.md, D1). */
export function saveDraft(
  db: FieldDatabase,
  clock: Pick<Clock, 'now'>,
  shift: string,
  tube: OpenTube,
): Promise<Recorded<DraftRow>> {
  return saved(async () => {
    const row: DraftRow = { key: 'tube', tube, shift, at: clock.now() };
    await db.draft.put(row);
    return row;
  });
}

export function readDraft(db: FieldDatabase): Promise<DraftRow | undefined> {
  return db.draft.get('tube');
}

/** Only for a tube that the person at the screen gave up; a recorded tube's draft ends in its own transaction. */
export function dropDraft(db: FieldDatabase): Promise<Recorded<void>> {
  return saved(() => db.draft.delete('tube'));
}
