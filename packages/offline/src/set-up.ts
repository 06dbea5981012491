import { makeUuidV7 } from '@mauxn/domain';
import type { Me, SetUp } from '@mauxn/wire';
import { noteEpoch } from './accept.ts';
import type { FieldDatabase, MetaValues } from './database.ts';
import { type Recorded, saved } from './failure.ts';
import { readMeta, writeMeta } from './meta.ts';
import type { Clock } from './ports.ts';

/**
 * The device's own id, made here and stored before it is enrolled: an enrolment whose answer was lost is repeated with the same id.
 */
export function nameDevice(
  db: FieldDatabase,
  clock: Clock,
  label: string,
): Promise<Recorded<MetaValues['device']>> {
  return saved(() =>
    db.transaction('rw', db.meta, async () => {
      const known = await readMeta(db, 'device');
      const id = known?.id ?? makeUuidV7(clock.now(), clock.random(10));
      const device = { id, label, enrolled: known?.enrolled ?? false };
      await writeMeta(db, 'device', device);
      return device;
    }),
  );
}

/** Stores what the device needs to work without network. */
export function storeSetUp(
  db: FieldDatabase,
  clock: Pick<Clock, 'now'>,
  setUp: SetUp,
): Promise<Recorded<void>> {
  return saved(() =>
    db.transaction('rw', db.meta, async () => {
      const readAt = clock.now();
      await writeMeta(db, 'setUp', { setUp, clockOffset: setUp.serverTime - readAt, readAt });
      await writeMeta(db, 'device', { ...setUp.device, enrolled: true });
      await noteEpoch(db, setUp.epoch);
    }),
  );
}

/** Somebody else signed in on this device: from now on they are the actor. What was captured keeps its own. */
export function storeActor(db: FieldDatabase, me: Me): Promise<Recorded<void>> {
  return saved(() =>
    db.transaction('rw', db.meta, async () => {
      const stored = await readMeta(db, 'setUp');
      if (stored) await writeMeta(db, 'setUp', { ...stored, setUp: { ...stored.setUp, me } });
    }),
  );
}
