import { openTube } from '@mauxn/domain';
import type { Dexie } from 'dexie';
import { expect, test } from 'vitest';
import { readDraft, saveDraft } from './draft.ts';
import { readMeta } from './meta.ts';
import { closeShift, correctTube, recordTube, voidTube } from './record.ts';
import { idOf, personOf, startDevice, startService } from './test-device.ts';
import { findUse } from './used.ts';

const single = (shift: string, n: number) =>
  ({ shift, code: `2100000${n}`, kind: 'single', people: [personOf(n)] }) as const;

/** Every write to a table fails with this error, as on a full or broken disk. */
function failWrites(db: Dexie, table: string, error: () => Error): void {
  db.use({
    stack: 'dbcore',
    name: 'faulty-disk',
    create: (core) => ({
      ...core,
      table: (name) => ({
        ...core.table(name),
        mutate: (request) => (name === table ? Promise.reject(error()) : core.table(name).mutate(request)),
      }),
    }),
  });
}

test('a saved tube has its row, its intent, its count and no draft any more', async () => {
  const { db, ports, shift } = await startDevice(startService());
  await saveDraft(db, ports, shift, openTube('21000001', 'single', 5));
  const saved = await recordTube(db, ports, single(shift, 1));
  if (!saved.ok) throw new Error(saved.error);
  expect(await db.tube.get(saved.value.id)).toMatchObject({ code: '21000001', seq: 2 });
  expect(JSON.parse((await db.outbox.get(2))?.line ?? '')).toMatchObject({ id: saved.value.id, wire: 1 });
  expect(await db.shift.get(shift)).toMatchObject({ captured: 1, acknowledged: 0 });
  expect(await readMeta(db, 'counters')).toMatchObject({ waiting: 2 });
  expect(await readDraft(db)).toBeUndefined();
});

test('the open tube is there again after a reload', async () => {
  const { db, ports, shift, reload } = await startDevice(startService());
  const tube = { ...openTube('21000001', 'site-pool', 5), people: [personOf(1), personOf(2)] };
  await saveDraft(db, ports, shift, tube);
  expect(await readDraft(reload(db))).toMatchObject({ shift, tube });
});

test('on a full disk nothing is half saved and the draft stays', async () => {
  const { db, ports, shift, reload } = await startDevice(startService());
  await saveDraft(db, ports, shift, openTube('21000001', 'single', 5));
  const full = reload(db);
  failWrites(full, 'shift', () => new DOMException('no room', 'QuotaExceededError'));
  expect(await recordTube(full, ports, single(shift, 1))).toEqual({ ok: false, error: 'storage_full' });
  const after = reload(full);
  expect(await after.tube.count()).toBe(0);
  expect(await after.outbox.count()).toBe(1);
  expect(await readMeta(after, 'clock')).toMatchObject({ seq: 1 });
  expect(await readDraft(after)).toMatchObject({ tube: { code: '21000001' } });
});

test('a disk that fails otherwise is named as broken', async () => {
  const { db, ports, shift, reload } = await startDevice(startService());
  const broken = reload(db);
  failWrites(broken, 'outbox', () => new DOMException('disk', 'UnknownError'));
  expect(await recordTube(broken, ports, single(shift, 1))).toEqual({ ok: false, error: 'storage_broken' });
});

test('sequence numbers have no gap after refused and failed saves', async () => {
  const { db, ports, shift } = await startDevice(startService());
  await recordTube(db, ports, single(shift, 1));
  expect(await recordTube(db, ports, single(shift, 1))).toEqual({ ok: false, error: 'code_used' });
  const nameless = { ...single(shift, 2), people: [{ ...personOf(2), name: '' }] };
  expect(await recordTube(db, ports, nameless)).toEqual({ ok: false, error: 'invalid' });
  await Promise.all([recordTube(db, ports, single(shift, 3)), recordTube(db, ports, single(shift, 4))]);
  expect((await db.outbox.toArray()).map((row) => row.seq)).toEqual([1, 2, 3, 4]);
});

test('ids keep their order when the clock is set back', async () => {
  const { db, ports, clock, shift } = await startDevice(startService());
  await recordTube(db, ports, single(shift, 1));
  clock.time -= 86_400_000;
  await recordTube(db, ports, single(shift, 2));
  const ids = (await db.tube.orderBy('seq').toArray()).map((tube) => tube.id);
  expect(ids).toEqual(ids.toSorted());
});

test('a correction counts its edition and changes only the fields it names', async () => {
  const { db, ports, shift } = await startDevice(startService());
  const saved = await recordTube(db, ports, single(shift, 1));
  if (!saved.ok) throw new Error(saved.error);
  const people = [{ n: 0, set: { name: 'Trần Thị Mẫu' } }];
  const corrected = await correctTube(db, ports, { tube: saved.value.id, people });
  expect(corrected).toMatchObject({
    ok: true,
    value: { edition: 1, people: [{ name: 'Trần Thị Mẫu', birth: '1990' }] },
  });
});

test('a voided tube frees its code; a used one says where and when', async () => {
  const { db, ports, shift } = await startDevice(startService());
  const saved = await recordTube(db, ports, single(shift, 1));
  if (!saved.ok) throw new Error(saved.error);
  expect(await findUse(db, '21000001')).toEqual({ here: true, at: saved.value.at, siteName: '' });
  await voidTube(db, ports, saved.value.id, 'wrong-person');
  expect(await findUse(db, '21000001')).toBeUndefined();
  await db.usedCode.put({ code: '29999999', siteName: 'Trường Mẫu', at: 5 });
  expect(await findUse(db, '29999999')).toEqual({ here: false, at: 5, siteName: 'Trường Mẫu' });
  expect(await db.shift.get(shift)).toMatchObject({ captured: 1, voided: 1 });
});

test('a closed shift takes no more tubes', async () => {
  const { db, ports, shift } = await startDevice(startService());
  await closeShift(db, ports, shift);
  expect(await recordTube(db, ports, single(shift, 1))).toEqual({ ok: false, error: 'no_shift' });
  expect(await recordTube(db, ports, single(idOf(77), 1))).toEqual({ ok: false, error: 'no_shift' });
});
