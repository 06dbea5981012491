import { beforeEach, expect, test } from 'vitest';
import { refuseRecord } from './attention.ts';
import { readOutbox, readUnsent } from './outbox.ts';
import { recordTube, voidTube } from './record.ts';
import { nextBatch } from './seal.ts';
import { type SenderMemory, sendOnce } from './sender.ts';
import { personOf, startDevice, startService } from './test-device.ts';

let service: ReturnType<typeof startService>;
let device: Awaited<ReturnType<typeof startDevice>>;
const memory: SenderMemory = { refusedInARow: 0 };

beforeEach(async () => {
  service = startService();
  device = await startDevice(service);
});

async function tube(n: number): Promise<string> {
  const { db, ports, shift } = device;
  const record = { code: `9900000${n}`, kind: 'single', people: [personOf(n)], shift } as const;
  const recorded = await recordTube(db, ports, record);
  if (!recorded.ok) throw new Error(recorded.error);
  return recorded.value.id;
}

test('what waits is told oldest first, a void with the tube that it is about', async () => {
  await sendOnce(device.db, device.ports, memory);
  const id = await tube(1);
  await voidTube(device.db, device.ports, id, 'damaged');
  const { waiting } = await readOutbox(device.db, 10);
  expect(waiting.map((entry) => [entry.intent?.name, entry.tube?.code])).toEqual([
    ['tube.record', '99000001'],
    ['tube.void', '99000001'],
  ]);
});

test('the file of unsent records holds what waits and what was refused, and nothing that the service has', async () => {
  await sendOnce(device.db, device.ports, memory);
  const refused = await tube(1);
  const batch = await nextBatch(device.db, device.ports);
  if (batch) await refuseRecord(device.db, batch, 'refused', 1);
  service.letterOf = () => 'r';
  service.exceptionsOf = () => [{ line: 0, cause: 'wrong_site' }];
  await tube(2);
  await sendOnce(device.db, device.ports, memory);
  const waiting = await tube(3);
  const ids = (await readUnsent(device.db)).map((line): string => JSON.parse(line).id);
  expect(ids).toEqual([refused, waiting]);
  const { attention } = await readOutbox(device.db, 10);
  expect(attention.map((entry) => entry.attention.state)).toEqual(['rejected', 'refused']);
});
