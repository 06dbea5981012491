import {
  canMove,
  type Person,
  type RapidKit,
  type RapidResult,
  type RapidState,
  type RapidVoidReason,
  rapidMoves,
  timingOf,
} from '@mauxn/domain';
import type { FieldDatabase, RapidRow } from './database.ts';
import { type Recorded, Refusal, saved } from './failure.ts';
import { makeIntent, putIntent, readHead } from './intent.ts';
import type { Clock } from './ports.ts';
import { openShiftRow } from './record.ts';
import { watch } from './status.ts';

export interface RapidToStart {
  readonly shift: string;
  readonly person: Person;
  readonly kit: RapidKit;
  readonly label?: string | undefined;
}

export interface RapidToRead {
  readonly test: string;
  readonly result: RapidResult;
  /** When the lines were looked at, ms since 1970: a question that came after it takes none of the time. */
  readonly readAt: number;
}

/** Starts a test: its row and its intent in one transaction, as for a tube (docs/sync.md, D2). */
export function startRapid(
  db: FieldDatabase,
  clock: Clock,
  { shift: id, person, kit, label }: RapidToStart,
): Promise<Recorded<RapidRow>> {
  return write(db, async () => {
    const [shift, head] = await Promise.all([openShiftRow(db, id), readHead(db)]);
    const { site, campaign } = shift;
    const args = { person: { ...person }, site, campaign, shift: shift.id, kit: { ...kit }, label };
    const made = makeIntent(head, clock, 'rapid.start', args);
    const row: RapidRow = {
      id: made.id,
      seq: made.seq,
      person,
      kit,
      label,
      shift: shift.id,
      startedAt: made.at,
      state: 'running',
    };
    await Promise.all([putIntent(db, head, made), db.rapid.add(row)]);
    return row;
  });
}

/** Records what the lines say. A test is read once on its device; whether in time is computed here and by the service alike. */
export function readRapid(
  db: FieldDatabase,
  clock: Clock,
  { test, result, readAt }: RapidToRead,
): Promise<Recorded<RapidRow>> {
  return write(db, async () => {
    const [row, head] = await Promise.all([testThatMay(db, test, 'read'), readHead(db)]);
    const made = makeIntent(head, clock, 'rapid.read', { test, result, readAt });
    const timing = timingOf(row.kit, row.startedAt, readAt);
    const next: RapidRow = { ...row, state: 'read', reading: { result, readAt, timing } };
    await Promise.all([putIntent(db, head, made), db.rapid.put(next)]);
    return next;
  });
}

/** Takes a test back, read or not. The row stays and says why. */
export function voidRapid(
  db: FieldDatabase,
  clock: Clock,
  test: string,
  reason: RapidVoidReason,
): Promise<Recorded<RapidRow>> {
  return write(db, async () => {
    const [row, head] = await Promise.all([testThatMay(db, test, 'voided'), readHead(db)]);
    const made = makeIntent(head, clock, 'rapid.void', { test, reason });
    const next: RapidRow = { ...row, state: 'voided', voided: reason };
    await Promise.all([putIntent(db, head, made), db.rapid.put(next)]);
    return next;
  });
}

export interface RapidBoard {
  /** Of every shift: a test goes on when its shift ends. In no order. */
  readonly running: readonly RapidRow[];
  /** Read or voided, those started last first. */
  readonly ended: readonly RapidRow[];
}

/** What the board of timers shows. `limit`: how many of the tests that were started last are looked at for those that ended. */
export function watchRapidBoard(
  db: FieldDatabase,
  limit: number,
  listener: (board: RapidBoard) => void,
): () => void {
  return watch(() => readRapidBoard(db, limit), listener);
}

export async function readRapidBoard(db: FieldDatabase, limit: number): Promise<RapidBoard> {
  const [running, last] = await Promise.all([
    db.rapid.where('state').equals('running').toArray(),
    db.rapid.orderBy('startedAt').reverse().limit(limit).toArray(),
  ]);
  return { running, ended: last.filter(({ state }) => state !== 'running') };
}

/** Every test that was started in a shift, in the order in which they were started. */
export function watchRapidOfShift(
  db: FieldDatabase,
  shift: string,
  listener: (tests: readonly RapidRow[]) => void,
): () => void {
  return watch(() => db.rapid.where('shift').equals(shift).sortBy('startedAt'), listener);
}

function write<Value>(db: FieldDatabase, task: () => Promise<Value>): Promise<Recorded<Value>> {
  return saved(() => db.transaction('rw', [db.meta, db.shift, db.outbox, db.rapid], task));
}

async function testThatMay(db: FieldDatabase, id: string, to: RapidState): Promise<RapidRow> {
  const row = await db.rapid.get(id);
  if (!row || !canMove<RapidState>(rapidMoves, row.state, to)) throw new Refusal('rapid_unknown');
  return row;
}
