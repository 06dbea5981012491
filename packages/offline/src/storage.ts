import type { FieldDatabase } from './database.ts';
import { readMeta } from './meta.ts';
import { fullShare } from './policy.ts';

export interface Space {
  /** Bytes used by this origin, and what it may use. */
  readonly used: number;
  readonly quota: number;
  readonly persisted: boolean;
  /** True when no new tube may be opened; sending goes on (docs/sync.md, D9). */
  readonly full: boolean;
}

/** Asks the browser to keep this origin's data and says how much room there is. */
export async function readSpace(
  storage: Pick<StorageManager, 'persisted' | 'persist' | 'estimate'>,
): Promise<Space> {
  const persisted = (await storage.persisted()) || (await storage.persist());
  const { usage = 0, quota = 0 } = await storage.estimate();
  return { used: usage, quota, persisted, full: quota > 0 && usage / quota >= fullShare };
}

const sentinelKey = 'mauxn-field-device';

/**
 * Compares the device's name inside the database with the one outside of it. `vanished` means that this browser was a device and its
 * database is gone: what was unsent is lost, and a person must hear it (D9).
 */
export async function checkSentinel(
  db: FieldDatabase,
  outside: Pick<Storage, 'getItem' | 'setItem'>,
): Promise<'new' | 'present' | 'vanished'> {
  const device = await readMeta(db, 'device');
  if (device?.enrolled) {
    outside.setItem(sentinelKey, device.id);
    return 'present';
  }
  return outside.getItem(sentinelKey) === null ? 'new' : 'vanished';
}

/** A person has read that the database vanished; the browser is set up as a new device. */
export function clearSentinel(outside: Pick<Storage, 'removeItem'>): void {
  outside.removeItem(sentinelKey);
}
