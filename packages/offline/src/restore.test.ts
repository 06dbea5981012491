import { expect, test } from 'vitest';
import { readMeta } from './meta.ts';
import { keepMs } from './policy.ts';
import type { Ports } from './ports.ts';
import { pullOnce } from './puller.ts';
import { recordTube } from './record.ts';
import { pruneKept } from './requeue.ts';
import { sendOnce } from './sender.ts';
import { idOf, noNetwork, personOf, startDevice, startService } from './test-device.ts';

type Device = Awaited<ReturnType<typeof startDevice>>;

async function capture({ db, ports, shift }: Device, n: number) {
  const code = String(21_000_000 + n);
  await recordTube(db, ports, { shift, code, kind: 'single', people: [personOf(n)] });
}

async function drain({ db, ports }: Pick<Device, 'db'> & { ports: Ports }) {
  const memory = { refusedInARow: 0 };
  while ((await sendOnce(db, ports, memory)).kind === 'moved');
}

test('a server restored from a backup gets back what this device still holds', async () => {
  const service = startService();
  const device = await startDevice(service);
  await capture(device, 1);
  await drain(device);
  await capture(device, 2);
  await drain(device);
  service.log.clear();
  service.epoch = idOf(901);
  await pullOnce(device.db, device.ports);
  await drain(device);
  expect(service.log.size).toBe(3);
  expect(await readMeta(device.db, 'counters')).toMatchObject({ waiting: 0, sent: 3 });
  expect(await device.db.shift.get(device.shift)).toMatchObject({ acknowledged: 2 });
});

test('the restore is noticed by a push as well, and a crash in the middle of it continues', async () => {
  const service = startService();
  const device = await startDevice(service);
  await capture(device, 1);
  await drain(device);
  await capture(device, 2);
  await drain(device);
  service.log.clear();
  service.epoch = idOf(901);
  await capture(device, 3);
  await sendOnce(device.db, device.ports, { refusedInARow: 0 });
  service.before = noNetwork;
  await sendOnce(device.db, device.ports, { refusedInARow: 0 });
  expect(await readMeta(device.db, 'counters')).toMatchObject({ waiting: 3, sent: 1 });
  service.before = undefined;
  await drain({ db: device.reload(device.db), ports: device.ports });
  expect(service.log.size).toBe(4);
});

test('changes and cursor of a page are stored together; used codes can be looked up', async () => {
  const service = startService();
  const { db, ports } = await startDevice(service);
  const used = { kind: 'tubes-used', site: idOf(8), siteName: 'Trường Mẫu', at: 5, codes: ['29999999'] };
  const recall = { kind: 'recall', recall: idOf(9), name: 'Mẫu', tubeCode: '21000001', reason: 'invalid' };
  service.pages = [{ changes: [used, recall], more: true }, {}];
  expect(await pullOnce(db, ports)).toEqual({ kind: 'moved' });
  expect(await pullOnce(db, ports)).toEqual({ kind: 'idle' });
  expect(await db.usedCode.get('29999999')).toMatchObject({ siteName: 'Trường Mẫu' });
  expect(await db.recall.count()).toBe(1);
  expect(await readMeta(db, 'feed')).toEqual({ epoch: service.epoch, cursor: '7.1' });
});

test('a record that a person decided leaves the list of what needs attention', async () => {
  const service = startService();
  const device = await startDevice(service);
  await capture(device, 1);
  service.letterOf = (line) => (JSON.parse(line).seq === 2 ? 'f' : 'a');
  service.exceptionsOf = () => [{ line: 1, cause: 'tube_code_taken' }];
  await drain(device);
  const [flagged] = await device.db.attention.toArray();
  service.pages = [{ changes: [{ kind: 'outcome', intent: flagged?.id, outcome: 'applied' }] }];
  await pullOnce(device.db, device.ports);
  expect(await device.db.attention.count()).toBe(0);
  expect(await readMeta(device.db, 'counters')).toMatchObject({ attention: 0 });
});

test('acknowledged records are held for 14 days and no longer', async () => {
  const device = await startDevice(startService());
  await drain(device);
  await pruneKept(device.db, device.ports.now() + keepMs - 1000);
  expect(await device.db.kept.count()).toBe(1);
  await pruneKept(device.db, device.ports.now() + keepMs);
  expect(await device.db.kept.count()).toBe(0);
});
