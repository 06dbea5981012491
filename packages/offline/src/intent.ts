import { type IntentName, makeUuidV7 } from '@mauxn/domain';
import { type Intent, type IntentOf, intent, intentHead, type SetUp, wireNumber } from '@mauxn/wire';
import type { FieldDatabase, MetaValues, OutboxRow } from './database.ts';
import { Refusal } from './failure.ts';
import { readMeta, writeMeta } from './meta.ts';
import type { Clock } from './ports.ts';

/** What the next intent follows on. It holds for one transaction: read at its beginning, moved on by `putIntent`. */
export interface Head {
  readonly setUp: SetUp;
  readonly clock: MetaValues['clock'];
  readonly counters: MetaValues['counters'];
}

/** All that an intent needs to know, asked for at once: a request on its own costs a save about 2 ms on a slow device. */
export async function readHead(db: FieldDatabase): Promise<Head> {
  const [stored, clock, counters] = await Promise.all([
    readMeta(db, 'setUp'),
    readMeta(db, 'clock'),
    readMeta(db, 'counters'),
  ]);
  if (!stored) throw new Refusal('not_set_up');
  return { setUp: stored.setUp, clock, counters };
}

/** The intent that comes after the head. Refuses as `invalid` what the wire would not take. */
export function makeIntent<Name extends IntentName>(
  { setUp, clock: last }: Head,
  clock: Clock,
  name: Name,
  args: IntentOf<Name>['args'],
): IntentOf<Name> {
  const at = clock.now();
  const id = makeUuidV7(Math.max(at, last.idTime + 1), clock.random(10));
  const { device, me } = setUp;
  const made = { id, device: device.id, seq: last.seq + 1, actor: me.id, name, args, at, wire: wireNumber };
  const checked = intent.safeParse(made);
  if (!checked.success) throw new Refusal('invalid');
  // The schema narrows by `name`, which is the one given.
  return checked.data as IntentOf<Name>;
}

/**
 * Puts an intent into the outbox. In the transaction that read the head and also writes what the screens show, so `seq` has no gap
 * and neither is ever there without the other (docs/sync.md, T1, D2).
 */
export async function putIntent(db: FieldDatabase, { clock, counters }: Head, made: Intent): Promise<void> {
  await Promise.all([
    db.outbox.put({ id: made.id, seq: made.seq, shift: shiftOf(made), line: JSON.stringify(made) }),
    writeMeta(db, 'clock', { seq: made.seq, idTime: Math.max(made.at, clock.idTime + 1) }),
    writeMeta(db, 'counters', { ...counters, waiting: counters.waiting + 1 }),
  ]);
}

/** Makes the next intent and puts it into the outbox, inside the transaction of the change that it tells of. */
export async function appendIntent<Name extends IntentName>(
  db: FieldDatabase,
  clock: Clock,
  name: Name,
  argsOf: (setUp: SetUp) => IntentOf<Name>['args'],
): Promise<IntentOf<Name>> {
  const head = await readHead(db);
  const made = makeIntent(head, clock, name, argsOf(head.setUp));
  await putIntent(db, head, made);
  return made;
}

/** The outbox row of a line, also of a line that an older version of the app wrote. */
export function rowOf(line: string): OutboxRow {
  const read: unknown = JSON.parse(line);
  const { id, seq } = intentHead.parse(read);
  const full = intent.safeParse(read);
  return { seq, id, shift: full.success ? shiftOf(full.data) : undefined, line };
}

function shiftOf(made: Intent): string | undefined {
  return made.name === 'tube.record' ? made.args.shift : undefined;
}

/** The intent of a stored line; undefined for a line of a version that this one no longer reads. */
export function readIntent(line: string): Intent | undefined {
  const read = intent.safeParse(JSON.parse(line));
  return read.success ? read.data : undefined;
}
