import { type HelpKind, laneOf, makeSlipId, type Person, slipNumber } from '@mauxn/domain';
import type { SetUp } from '@mauxn/wire';
import type { FieldDatabase, LaneDraft, SlipRow } from './database.ts';
import { type Recorded, Refusal, saved } from './failure.ts';
import { makeIntent, putIntent, readHead } from './intent.ts';
import { readMeta, writeMeta } from './meta.ts';
import type { Clock } from './ports.ts';
import { openShiftRow } from './record.ts';

export interface SlipToIssue {
  readonly shift: string;
  readonly help: HelpKind;
  readonly person?: Person | undefined;
}

/** What the screen of the lane shows of a shift. */
export interface Lane {
  readonly counts: { readonly [help in HelpKind]: number };
  /** Issued last and not taken back, newest first. */
  readonly last: readonly SlipRow[];
  readonly draft: LaneDraft | undefined;
}

/**
 * Notes one tap of the lane and issues its slip: the row, the intent and the end of the draft in one transaction (docs/sync.md, D2). The
 * person stands on the slip and in this device's row only. Numbers count through the shift; one that was taken back is not given again.
 */
export function issueSlip(
  db: FieldDatabase,
  clock: Clock,
  { shift: id, help, person }: SlipToIssue,
): Promise<Recorded<SlipRow>> {
  return write(db, async () => {
    const [shift, head, issued] = await Promise.all([
      openShiftRow(db, id),
      readHead(db),
      db.slip.where('shift').equals(id).count(),
    ]);
    const { site, campaign } = shift;
    const slip = makeSlipId(clock.random(10));
    const number = slipNumber(laneLetter(head.setUp), issued + 1);
    const made = makeIntent(head, clock, 'slip.issue', { slip, help, number, site, campaign, shift: id });
    const row: SlipRow = { id: made.id, seq: made.seq, slip, number, help, shift: id, at: made.at, person };
    if (issued === 0) await forgetShiftsBefore(db, made.at - keepSlipsMs);
    await Promise.all([putIntent(db, head, made), db.slip.add(row), db.meta.delete('lane')]);
    return row;
  });
}

/** Puts somebody on a slip that was issued without them, or takes them off again. The slip has to be printed anew. */
export function writeSlipPerson(
  db: FieldDatabase,
  id: string,
  person: Person | undefined,
): Promise<Recorded<SlipRow>> {
  return write(db, async () => {
    const row: SlipRow = { ...(await liveSlip(db, id)), person };
    await Promise.all([db.slip.put(row), db.meta.delete('lane')]);
    return row;
  });
}

/** Takes a tap back: it counts no more. The slip itself, if it was handed out, stays good. */
export function voidSlip(db: FieldDatabase, clock: Clock, id: string): Promise<Recorded<SlipRow>> {
  return write(db, async () => {
    const [row, head] = await Promise.all([liveSlip(db, id), readHead(db)]);
    const made = makeIntent(head, clock, 'slip.void', { issue: id });
    const voided: SlipRow = { ...row, voided: true };
    await Promise.all([putIntent(db, head, made), db.slip.put(voided)]);
    return voided;
  });
}

/** Keeps who stands at the lane, and what of them is half typed, over a reload (docs/sync.md, D1). */
export function saveLaneDraft(db: FieldDatabase, draft: LaneDraft | undefined): Promise<Recorded<void>> {
  return saved(() => (draft ? writeMeta(db, 'lane', draft) : db.meta.delete('lane')));
}

/** @param limit how many of the slips issued last are shown */
export async function readLane(db: FieldDatabase, shift: string, limit: number): Promise<Lane> {
  const [rows, draft] = await Promise.all([
    db.slip.where('shift').equals(shift).sortBy('seq'),
    readMeta(db, 'lane'),
  ]);
  const living = rows.filter(({ voided }) => !voided);
  const counts = { 'has-app': 0, installed: 0, declared: 0, cannot: 0 };
  for (const { help } of living) counts[help] += 1;
  return {
    counts,
    last: living.toReversed().slice(0, limit),
    draft: draft?.shift === shift ? draft : undefined,
  };
}

/**
 * Gives out numbers for labels that this device prints; none of them is ever given out again, printed or not.
 * @returns the first of `n` numbers, from 1
 */
export function takeLabelNumbers(db: FieldDatabase, n: number): Promise<Recorded<number>> {
  return saved(() =>
    db.transaction('rw', db.meta, async () => {
      const { given } = await readMeta(db, 'labels');
      await writeMeta(db, 'labels', { given: given + n });
      return given + 1;
    }),
  );
}

/** A device whose set-up is older than the letters of devices takes one from its id until it reads the set-up anew. */
function laneLetter({ device }: SetUp): string {
  return device.lane ?? laneOf(Number.parseInt(device.id.slice(-2), 16) % 23);
}

/** People of old slips are on their tubes, or went home. */
const keepSlipsMs = 86_400_000;

async function forgetShiftsBefore(db: FieldDatabase, before: number): Promise<void> {
  await db.slip.where('at').below(before).delete();
}

function write<Value>(db: FieldDatabase, task: () => Promise<Value>): Promise<Recorded<Value>> {
  return saved(() => db.transaction('rw', [db.meta, db.shift, db.outbox, db.slip], task));
}

async function liveSlip(db: FieldDatabase, id: string): Promise<SlipRow> {
  const row = await db.slip.get(id);
  if (!row || row.voided) throw new Refusal('slip_unknown');
  return row;
}
