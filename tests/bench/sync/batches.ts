import { gzipSync } from 'node:zlib';
import { type Intent, intent, wireNumber } from '@mauxn/wire';
import { type BenchDevice, newId } from './devices.ts';
import type { BenchTube } from './tubes.ts';

/** The sealed bytes that one device sends, and sends again. */
export interface BenchBatch {
  readonly device: BenchDevice;
  readonly id: string;
  readonly body: Buffer;
  readonly tubes: number;
  readonly people: number;
}

/** A tube every half minute, the last one just now: the ids of all devices lie among each other, as on a real morning. */
const tubeEveryMs = 30_000;

/** Seals the tubes for the devices the way a device does: one intent per line, through the contract's schema, gzip. */
export function sealBatches(
  devices: readonly BenchDevice[],
  tubes: readonly BenchTube[],
): readonly BenchBatch[] {
  const each = Math.floor(tubes.length / devices.length);
  return devices.map((device, n) => sealBatch(device, tubes.slice(n * each, (n + 1) * each)));
}

function sealBatch(device: BenchDevice, tubes: readonly BenchTube[]): BenchBatch {
  const begun = Date.now() - tubes.length * tubeEveryMs;
  const lines = tubes.map((tube, n) => {
    const at = begun + n * tubeEveryMs + Math.floor(Math.random() * tubeEveryMs);
    return JSON.stringify(intentOf(device, tube, n + 1, at));
  });
  const people = tubes.reduce((sum, tube) => sum + tube.people.length, 0);
  return { device, id: newId(), body: gzipSync(lines.join('\n')), tubes: tubes.length, people };
}

function intentOf(device: BenchDevice, tube: BenchTube, seq: number, at: number): Intent {
  const { site, campaign, shift } = device;
  const envelope = { id: newId(at), device: device.id, seq, actor: device.actor, name: 'tube.record' };
  return intent.parse({ ...envelope, args: { ...tube, site, campaign, shift }, at, wire: wireNumber });
}
