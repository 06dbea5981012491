import { type IntentName, makeUuidV7 } from '@mauxn/domain';
import { type Intent, type IntentOf, intent, intentHead, type SetUp, wireNumber } from '@mauxn/wire';
import type { FieldDatabase, OutboxRow } from './database.ts';
import { Refusal } from './failure.ts';
import { count, readMeta, writeMeta } from './meta.ts';
import type { Clock } from './ports.ts';

/**
 * Makes the next intent and puts it into the outbox. Called inside the transaction that also writes what the screens show, so `seq`
 * has no gap and neither is ever there without the other (docs/sync.md, T1, D2).
 */
export async function appendIntent<Name extends IntentName>(
  db: FieldDatabase,
  clock: Clock,
  name: Name,
  argsOf: (setUp: SetUp) => IntentOf<Name>['args'],
): Promise<IntentOf<Name>> {
  const stored = await readMeta(db, 'setUp');
  const last = await readMeta(db, 'clock');
  if (!stored) throw new Refusal('not_set_up');
  const { setUp } = stored;
  const at = clock.now();
  const idTime = Math.max(at, last.idTime + 1);
  const made = {
    id: makeUuidV7(idTime, clock.random(10)),
    device: setUp.device.id,
    seq: last.seq + 1,
    actor: setUp.me.id,
    name,
    args: argsOf(setUp),
    at,
    wire: wireNumber,
  };
  const checked = intent.safeParse(made);
  if (!checked.success) throw new Refusal('invalid');
  await db.outbox.put(rowOf(JSON.stringify(checked.data)));
  await writeMeta(db, 'clock', { seq: made.seq, idTime });
  await count(db, { waiting: 1 });
  // The schema narrows by `name`, which is the one given.
  return checked.data as IntentOf<Name>;
}

/** The outbox row of a line, also of a line that an older version of the app wrote. */
export function rowOf(line: string): OutboxRow {
  const read: unknown = JSON.parse(line);
  const { id, seq } = intentHead.parse(read);
  const full = intent.safeParse(read);
  const shift = full.success && full.data.name === 'tube.record' ? full.data.args.shift : undefined;
  return { seq, id, shift, line };
}

/** The intent of a stored line; undefined for a line of a version that this one no longer reads. */
export function readIntent(line: string): Intent | undefined {
  const read = intent.safeParse(JSON.parse(line));
  return read.success ? read.data : undefined;
}
