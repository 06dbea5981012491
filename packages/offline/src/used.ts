import type { FieldDatabase } from './database.ts';

/** Where and when a tube code was bound; `here` when this device did it. */
export interface CodeUse {
  readonly here: boolean;
  readonly at: number;
  /** Empty for this device. */
  readonly siteName: string;
}

/**
 * Whether a tube code is taken, on this device or in the pulled list. A tube that this device voided, or whose rejected record was
 * replaced, frees its code again: the swab in the sampler's hand is often still the right one.
 */
export async function findUse(db: FieldDatabase, code: string): Promise<CodeUse | undefined> {
  const [own, used] = await Promise.all([
    db.tube.where('code').equals(code).toArray(),
    db.usedCode.get(code),
  ]);
  const live = own.find((tube) => !tube.voided && !tube.replacedBy);
  if (live) return { here: true, at: live.at, siteName: '' };
  if (own.length > 0) return undefined;
  return used && { here: false, at: used.at, siteName: used.siteName };
}
