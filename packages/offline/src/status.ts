import { liveQuery } from 'dexie';
import type {
  AttentionRow,
  DraftRow,
  FieldDatabase,
  MetaKey,
  OutboxRow,
  ShiftRow,
  TubeRow,
} from './database.ts';
import { readMeta, type StoredMeta } from './meta.ts';
import type { SendCause } from './policy.ts';

/** What the sync chip shows. Counts are records; `sent` are acknowledged ones (docs/sync.md, D6). */
export interface SyncStatus {
  readonly waiting: number;
  readonly sent: number;
  readonly attention: number;
  /** Acknowledged since the outbox was last empty. */
  readonly drained: number;
  readonly cause: SendCause | undefined;
  readonly failingSince: number | undefined;
  readonly lastSuccessAt: number | undefined;
}

/** `waiting`: only here. `sent`: the server has it. `attention`: a person has to look. `held`: it waits on the server. */
export type TubeSync = 'waiting' | 'sent' | 'attention' | 'held';

export interface RecentTube extends TubeRow {
  readonly sync: TubeSync;
}

type Stop = () => void;

export function watchStatus(db: FieldDatabase, listener: (status: SyncStatus) => void): Stop {
  return watch(async () => {
    const counters = await readMeta(db, 'counters');
    return { ...counters, ...(await readMeta(db, 'sending')) };
  }, listener);
}

export function watchMeta<Key extends MetaKey>(
  db: FieldDatabase,
  key: Key,
  listener: (value: StoredMeta<Key>) => void,
): Stop {
  return watch<StoredMeta<Key>>(() => readMeta(db, key), listener);
}

/** The tubes recorded last on this device, newest first, voided ones too. */
export function readLastTubes(db: FieldDatabase, limit: number): PromiseLike<readonly TubeRow[]> {
  return db.tube.orderBy('seq').reverse().limit(limit).toArray();
}

/** Those recorded since a moment, in ms since 1970, newest first. Read page by page: a device holds far more than a day. */
export async function readTubesSince(db: FieldDatabase, since: number, page = 250): Promise<TubeRow[]> {
  const found: TubeRow[] = [];
  for (let before = Number.POSITIVE_INFINITY; ; ) {
    const rows = await db.tube.where('seq').below(before).reverse().limit(page).toArray();
    const recent = rows.filter(({ at }) => at >= since);
    found.push(...recent);
    if (recent.length < page) return found;
    before = rows.at(-1)?.seq ?? 0;
  }
}

/** The tubes recorded last, newest first, each with where it is. Reads as many rows as it shows, however many are stored. */
export function watchRecentTubes(
  db: FieldDatabase,
  limit: number,
  listener: (tubes: readonly RecentTube[]) => void,
): Stop {
  return watch(async () => {
    const tubes = await readLastTubes(db, limit);
    const waiting = await db.outbox.bulkGet(tubes.map((tube) => tube.seq));
    const attention = await db.attention.bulkGet(tubes.map((tube) => tube.id));
    return tubes.map((tube, n) => ({ ...tube, sync: tubeSync(waiting[n], attention[n]) }));
  }, listener);
}

/** The open shift, newest first when a crash left two. */
export function watchShift(db: FieldDatabase, listener: (shift: ShiftRow | undefined) => void): Stop {
  return watch(async () => {
    const last = await db.shift.orderBy('openedAt').reverse().limit(5).toArray();
    return last.find((shift) => shift.closedAt === undefined);
  }, listener);
}

/** The shift opened last, open or closed: after closing, its counts still grow while its tubes are sent. */
export function watchLastShift(db: FieldDatabase, listener: (shift: ShiftRow | undefined) => void): Stop {
  return watch(() => db.shift.orderBy('openedAt').last(), listener);
}

/** The open tube, as the last scan left it. */
export function watchDraft(db: FieldDatabase, listener: (draft: DraftRow | undefined) => void): Stop {
  return watch(() => db.draft.get('tube'), listener);
}

function tubeSync(waiting: OutboxRow | undefined, attention: AttentionRow | undefined): TubeSync {
  if (attention && !attention.setAside) return attention.state === 'held' ? 'held' : 'attention';
  return waiting ? 'waiting' : 'sent';
}

/** Tells the query's value now and after every change of what it read, of every window of this device. */
export function watch<Value>(query: () => Promise<Value>, listener: (value: Value) => void): Stop {
  const subscription = liveQuery(query).subscribe({ next: listener });
  return () => subscription.unsubscribe();
}
