import { type Intent, intentHead } from '@mauxn/wire';
import type { AttentionRow, FieldDatabase, OutboxRow, TubeRow } from './database.ts';
import { readIntent } from './intent.ts';
import { watch } from './status.ts';

/** A record that is not through yet: what it says, and the tube it is about when this device has that. */
export interface OutboxEntry {
  readonly id: string;
  readonly seq: number;
  /** When it was made, by this device's clock. */
  readonly at: number;
  /** Undefined for a line of a version that this one no longer reads. */
  readonly intent: Intent | undefined;
  readonly tube: TubeRow | undefined;
}

export interface AttentionEntry extends OutboxEntry {
  readonly attention: AttentionRow;
}

export interface Outbox {
  /** Oldest first. */
  readonly waiting: readonly OutboxEntry[];
  /** Newest first; those set aside and those that wait on the server are among them. */
  readonly attention: readonly AttentionEntry[];
}

/** The oldest waiting records and the newest that need a person, for the outbox screen. */
export function watchOutbox(
  db: FieldDatabase,
  limit: number,
  listener: (outbox: Outbox) => void,
): () => void {
  return watch(() => readOutbox(db, limit), listener);
}

export async function readOutbox(db: FieldDatabase, limit: number): Promise<Outbox> {
  const waiting = await db.outbox.orderBy('seq').limit(limit).toArray();
  const attention = await db.attention.orderBy('seq').reverse().limit(limit).toArray();
  const entries = await attentionEntries(db, attention);
  return { waiting: await entriesOf(db, waiting), attention: entries };
}

/** Every line that the server does not have, oldest first, as it would be sent: for a file that a person carries (promise 3). */
export async function readUnsent(db: FieldDatabase): Promise<string[]> {
  const waiting: readonly { seq: number; line: string }[] = await db.outbox.toArray();
  const refused = await db.attention.filter((row) => row.state === 'refused').toArray();
  return [...waiting, ...refused].toSorted((a, b) => a.seq - b.seq).map((row) => row.line);
}

async function attentionEntries(db: FieldDatabase, rows: readonly AttentionRow[]): Promise<AttentionEntry[]> {
  const entries = await entriesOf(db, rows);
  return rows.flatMap((attention, n) => {
    const entry = entries[n];
    return entry ? [{ ...entry, attention }] : [];
  });
}

async function entriesOf(
  db: FieldDatabase,
  rows: readonly Pick<OutboxRow, 'id' | 'seq' | 'line'>[],
): Promise<OutboxEntry[]> {
  const intents = rows.map((row) => readIntent(row.line));
  const tubes = await db.tube.bulkGet(rows.map((row, n) => tubeOf(intents[n]) ?? row.id));
  return rows.map(({ id, seq, line }, n) => ({
    id,
    seq,
    at: intentHead.parse(JSON.parse(line)).at,
    intent: intents[n],
    tube: tubes[n],
  }));
}

/** The tube that a correction or a void is about; a record is about the tube of its own id (docs/sync.md, T2). */
function tubeOf(intent: Intent | undefined): string | undefined {
  return intent?.name === 'tube.correct' || intent?.name === 'tube.void' ? intent.args.tube : undefined;
}
