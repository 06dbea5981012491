import type { VoidReason } from '@mauxn/domain';
import {
  type AttentionEntry,
  correctTube,
  recordTube,
  setRecordAside,
  type TubeRow,
  voidTube,
} from '@mauxn/offline';
import type { Field } from '../app/field.ts';
import { SaveError, valueOf } from '../error/save-error.ts';

type Device = Pick<Field, 'db' | 'ports' | 'bell'>;

/** Gives the tube its right code. The record has been seen to; whether that settles it comes back from the service. */
export async function correctCode(device: Device, entry: AttentionEntry, code: string): Promise<void> {
  valueOf(await correctTube(device.db, device.ports, { tube: tubeOf(entry).id, code }));
  await leave(device, entry);
}

export async function takeBack(device: Device, entry: AttentionEntry, reason: VoidReason): Promise<void> {
  valueOf(await voidTube(device.db, device.ports, tubeOf(entry).id, reason));
  await leave(device, entry);
}

/** Records the tube anew in the open shift, in the place of the rejected record, which stays readable. */
export async function recordAgain(
  { db, ports, bell }: Device,
  entry: AttentionEntry,
  code: string,
  shift: string | undefined,
): Promise<void> {
  if (shift === undefined) throw new SaveError('no_shift');
  const { kind, people, rapid } = tubeOf(entry);
  valueOf(await recordTube(db, ports, { code, kind, people, shift, rapid, replaces: entry.id }));
  bell.ring();
}

async function leave({ db, bell }: Device, entry: AttentionEntry): Promise<void> {
  valueOf(await setRecordAside(db, entry.id));
  bell.ring();
}

function tubeOf(entry: AttentionEntry): TubeRow {
  if (!entry.tube) throw new SaveError('tube_unknown');
  return entry.tube;
}
