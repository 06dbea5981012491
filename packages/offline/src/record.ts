import type { PersonCorrection, TubeRecord, VoidReason } from '@mauxn/domain';
import type { FieldDatabase, ShiftRow, TubeRow } from './database.ts';
import { type Recorded, Refusal, saved } from './failure.ts';
import { appendIntent, makeIntent, putIntent, readHead } from './intent.ts';
import { count } from './meta.ts';
import type { Clock } from './ports.ts';
import { findUse } from './used.ts';

export interface TubeToRecord extends TubeRecord {
  readonly shift: string;
  /** The rejected record that this one takes the place of; its intent stays with its cause. */
  readonly replaces?: string | undefined;
}

export interface TubeToCorrect {
  readonly tube: string;
  readonly code?: string | undefined;
  readonly people?: PersonCorrection[] | undefined;
  readonly reason?: string | undefined;
}

/**
 * Saves a finished tube: its row, its intent, the counters and the end of its draft in one transaction. Resolves after the
 * completion event of that transaction, which is when the screen may say "Đã lưu" (docs/sync.md, D2).
 */
export function recordTube(db: FieldDatabase, clock: Clock, tube: TubeToRecord): Promise<Recorded<TubeRow>> {
  return write(db, async () => {
    if (tube.replaces) await replace(db, tube.replaces);
    const [shift, use, head] = await Promise.all([
      openShiftRow(db, tube.shift),
      findUse(db, tube.code),
      readHead(db),
    ]);
    if (use) throw new Refusal('code_used');
    const { code, kind, rapid } = tube;
    const people = tube.people.map((person) => ({ ...person }));
    const { site, campaign } = shift;
    const made = makeIntent(head, clock, 'tube.record', {
      code,
      kind,
      site,
      campaign,
      shift: shift.id,
      people,
      rapid,
    });
    const row: TubeRow = {
      id: made.id,
      seq: made.seq,
      code,
      kind,
      people,
      shift: shift.id,
      at: made.at,
      edition: 0,
      rapid,
    };
    await Promise.all([
      putIntent(db, head, made),
      db.tube.add(row),
      tube.replaces && db.tube.update(tube.replaces, { replacedBy: row.id }),
      rapid && db.rapid.update(rapid, { tube: code }),
      db.shift.put({ ...shift, captured: shift.captured + 1 }),
      db.draft.delete('tube'),
    ]);
    return row;
  });
}

/** Corrects a saved tube; the edition is one more than this device has seen of it (M1). */
export function correctTube(
  db: FieldDatabase,
  clock: Clock,
  correction: TubeToCorrect,
): Promise<Recorded<TubeRow>> {
  return write(db, async () => {
    const row = await liveTube(db, correction.tube);
    const { code, people, reason } = correction;
    if (code && code !== row.code && (await findUse(db, code))) throw new Refusal('code_used');
    const edition = row.edition + 1;
    await appendIntent(db, clock, 'tube.correct', () => ({ tube: row.id, edition, code, people, reason }));
    const corrected = row.people.map((person, n) =>
      Object.assign({}, person, ...(people ?? []).filter((change) => change.n === n).map(({ set }) => set)),
    );
    const next: TubeRow = { ...row, edition, code: code ?? row.code, people: corrected };
    await db.tube.put(next);
    return next;
  });
}

/** Takes a saved tube back. A void wins over every correction (M2); the row stays and says why. */
export function voidTube(
  db: FieldDatabase,
  clock: Clock,
  tube: string,
  reason: VoidReason,
): Promise<Recorded<TubeRow>> {
  return write(db, async () => {
    const row = await liveTube(db, tube);
    await appendIntent(db, clock, 'tube.void', () => ({ tube, reason }));
    const voided: TubeRow = { ...row, voided: reason };
    await db.tube.put(voided);
    await db.shift.where('id').equals(row.shift).modify(countVoided);
    if (row.rapid) await db.rapid.update(row.rapid, { tube: undefined });
    return voided;
  });
}

export function openShift(db: FieldDatabase, clock: Clock, campaign: string): Promise<Recorded<ShiftRow>> {
  return write(db, async () => {
    const { id, at, args } = await appendIntent(db, clock, 'shift.open', (setUp) => ({
      site: setUp.site.id,
      campaign,
    }));
    const shift: ShiftRow = { id, ...args, openedAt: at, captured: 0, voided: 0, acknowledged: 0 };
    await db.shift.add(shift);
    return shift;
  });
}

/** Ends a shift; `captured` is what this device recorded in it, voided tubes included, as the log has them too. */
export function closeShift(db: FieldDatabase, clock: Clock, shift: string): Promise<Recorded<ShiftRow>> {
  return write(db, async () => {
    const row = await openShiftRow(db, shift);
    const { at } = await appendIntent(db, clock, 'shift.close', () => ({ shift, captured: row.captured }));
    const closed: ShiftRow = { ...row, closedAt: at };
    await db.shift.put(closed);
    return closed;
  });
}

function write<Value>(db: FieldDatabase, task: () => Promise<Value>): Promise<Recorded<Value>> {
  const stores = [db.meta, db.tube, db.shift, db.outbox, db.draft, db.attention, db.usedCode, db.rapid];
  return saved(() => db.transaction('rw', stores, task));
}

export async function openShiftRow(db: FieldDatabase, id: string): Promise<ShiftRow> {
  const shift = await db.shift.get(id);
  if (!shift || shift.closedAt !== undefined) throw new Refusal('no_shift');
  return shift;
}

async function liveTube(db: FieldDatabase, id: string): Promise<TubeRow> {
  const row = await db.tube.get(id);
  if (!row || row.voided || row.replacedBy) throw new Refusal('tube_unknown');
  return row;
}

/** The rejected record leaves the count of what needs attention; its row stays readable. */
async function replace(db: FieldDatabase, id: string): Promise<void> {
  const row = await db.attention.get(id);
  if (!row) throw new Refusal('tube_unknown');
  if (!row.setAside) await count(db, { attention: -1 });
  await db.attention.put({ ...row, setAside: true });
  await db.tube.update(id, { replacedBy: id });
}

function countVoided(shift: ShiftRow, place: { value: ShiftRow }): void {
  place.value = { ...shift, voided: shift.voided + 1 };
}
