import type { FieldDatabase, MetaKey, MetaValues } from './database.ts';

const start = {
  setUp: undefined,
  device: undefined,
  clock: { seq: 0, idTime: 0 },
  feed: { epoch: undefined, cursor: '0' },
  registrations: { changes: 0 },
  counters: { waiting: 0, sent: 0, attention: 0 },
  sending: { cause: undefined, failingSince: undefined, lastSuccessAt: undefined, drained: 0 },
  lane: undefined,
  labels: { given: 0 },
} as const satisfies { [key in MetaKey]: MetaValues[key] | undefined };

export type StoredMeta<Key extends MetaKey> = MetaValues[Key] | (typeof start)[Key];

/** The value under a key, or its value on a new device; `undefined` for what a device does not have before it is set up. */
export async function readMeta<Key extends MetaKey>(db: FieldDatabase, key: Key): Promise<StoredMeta<Key>> {
  const row = await db.meta.get(key);
  // Only `writeMeta` writes this table, and it ties the value's type to the key.
  return row ? (row.value as MetaValues[Key]) : start[key];
}

export async function writeMeta<Key extends MetaKey>(
  db: FieldDatabase,
  key: Key,
  value: MetaValues[Key],
): Promise<void> {
  await db.meta.put({ key, value });
}

/** Adds to the counters; to be called in the transaction of the change that is counted. */
export async function count(db: FieldDatabase, by: Partial<MetaValues['counters']>): Promise<void> {
  const now = await readMeta(db, 'counters');
  await writeMeta(db, 'counters', {
    waiting: now.waiting + (by.waiting ?? 0),
    sent: now.sent + (by.sent ?? 0),
    attention: now.attention + (by.attention ?? 0),
  });
}
