import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import { openFieldDatabase } from './database.ts';
import { readRapid, readRapidBoard, startRapid, voidRapid } from './rapid.ts';
import { closeShift, recordTube, voidTube } from './record.ts';
import { kit, personOf, startDevice, startService } from './test-device.ts';

type Device = Awaited<ReturnType<typeof startDevice>>;

const minute = 60_000;

async function started({ db, ports, shift }: Device, n = 1, label?: string) {
  const row = await startRapid(db, ports, { shift, person: personOf(n), kit, label });
  if (!row.ok) throw new Error(row.error);
  return row.value;
}

async function lines({ db }: Device) {
  return (await db.outbox.toArray()).map(({ line }) => JSON.parse(line));
}

test('a test goes on over a crash of the app, and its reading says what the time makes of it', async () => {
  const device = await startDevice(startService());
  const first = await started(device, 1, 'KIT0001');
  const db = device.reload(device.db);
  expect((await readRapidBoard(db, 20)).running).toEqual([first]);
  const readAt = first.startedAt + 31 * minute;
  const read = await readRapid(db, device.ports, { test: first.id, result: 'positive', readAt });
  expect(read).toMatchObject({ ok: true, value: { state: 'read', reading: { timing: 'late', readAt } } });
  const [, start, reading] = await lines({ ...device, db });
  expect(start).toMatchObject({
    id: first.id,
    name: 'rapid.start',
    at: first.startedAt,
    args: { kit, label: 'KIT0001', person: personOf(1) },
  });
  expect(reading).toMatchObject({ name: 'rapid.read', seq: start.seq + 1, args: { test: first.id, readAt } });
});

test('what the table of states does not allow writes nothing', async () => {
  const device = await startDevice(startService());
  const { db, ports, shift } = device;
  const one = await started(device);
  const refused = { ok: false, error: 'rapid_unknown' };
  expect(await readRapid(db, ports, { test: shift, result: 'negative', readAt: 1 })).toEqual(refused);
  await readRapid(db, ports, { test: one.id, result: 'negative', readAt: one.startedAt });
  expect(await readRapid(db, ports, { test: one.id, result: 'positive', readAt: 1 })).toEqual(refused);
  expect((await voidRapid(db, ports, one.id, 'wrong-result')).ok).toBe(true);
  expect(await voidRapid(db, ports, one.id, 'other')).toEqual(refused);
  expect((await lines(device)).map(({ name }) => name)).toEqual([
    'shift.open',
    'rapid.start',
    'rapid.read',
    'rapid.void',
  ]);
});

test('a test can be read after its shift was closed, and none is started then', async () => {
  const device = await startDevice(startService());
  const { db, ports, shift } = device;
  const one = await started(device);
  await closeShift(db, ports, shift);
  expect(await startRapid(db, ports, { shift, person: personOf(2), kit })).toEqual({
    ok: false,
    error: 'no_shift',
  });
  expect((await readRapid(db, ports, { test: one.id, result: 'negative', readAt: one.startedAt })).ok).toBe(
    true,
  );
});

test('the tube that confirms a test is named by it until it is voided', async () => {
  const device = await startDevice(startService());
  const { db, ports, shift } = device;
  const one = await started(device);
  const people = [personOf(1)];
  const tube = await recordTube(db, ports, {
    code: '12345678',
    kind: 'single',
    people,
    shift,
    rapid: one.id,
  });
  expect((await db.rapid.get(one.id))?.tube).toBe('12345678');
  expect((await lines(device)).at(-1)).toMatchObject({ name: 'tube.record', args: { rapid: one.id } });
  if (tube.ok) await voidTube(db, ports, tube.value.id, 'damaged');
  expect((await db.rapid.get(one.id))?.tube).toBeUndefined();
});

test('a database of the version before keeps its rows and learns of kits', async () => {
  const options = { indexedDB: new IDBFactory(), IDBKeyRange };
  const old = new Dexie('mauxn-field', options);
  old.version(1).stores({
    meta: 'key',
    draft: 'key',
    tube: 'id, seq, code',
    shift: 'id, openedAt',
    outbox: 'seq',
    batch: 'id, first',
    kept: 'id, epoch, at',
    usedCode: 'code',
    recall: 'id',
    attention: 'id, seq',
  });
  await old.table('outbox').put({ seq: 1, id: 'a', line: '{}' });
  await old.table('meta').put({ key: 'setUp', value: { setUp: { campaigns: [{ id: 'c' }] } } });
  old.close();
  const db = openFieldDatabase(options);
  expect(await db.outbox.toArray()).toEqual([{ seq: 1, id: 'a', line: '{}' }]);
  expect((await db.meta.get('setUp'))?.value).toEqual({ setUp: { campaigns: [{ id: 'c', kits: [] }] } });
});
