import { isSlipId } from '@mauxn/domain';
import { expect, test } from 'vitest';
import { issueSlip, readLane, saveLaneDraft, takeLabelNumbers, voidSlip, writeSlipPerson } from './lane.ts';
import { readMeta } from './meta.ts';
import { closeShift, openShift } from './record.ts';
import { idOf, personOf, startDevice, startService } from './test-device.ts';

async function issued(
  device: Awaited<ReturnType<typeof startDevice>>,
  help: 'cannot' | 'has-app',
  person = false,
) {
  const { db, ports, shift } = device;
  const made = await issueSlip(db, ports, { shift, help, ...(person && { person: personOf(1) }) });
  if (!made.ok) throw new Error(made.error);
  return made.value;
}

test('a tap is a row, an intent and a number that counts through the shift; the person is in no intent', async () => {
  const device = await startDevice(startService());
  const [one, two] = [await issued(device, 'cannot', true), await issued(device, 'has-app')];
  expect([one.number.slice(-4), two.number.slice(-4)]).toEqual(['-001', '-002']);
  expect(isSlipId(one.slip)).toBe(true);
  expect(one.slip).not.toBe(two.slip);
  const line = (await device.db.outbox.get(one.seq))?.line ?? '';
  expect(JSON.parse(line)).toMatchObject({
    name: 'slip.issue',
    args: { slip: one.slip, help: 'cannot', number: one.number },
  });
  expect(line).not.toContain('Nguyễn');
  expect(await readLane(device.db, device.shift, 5)).toMatchObject({
    counts: { cannot: 1, 'has-app': 1, installed: 0, declared: 0 },
    last: [{ id: two.id }, { id: one.id, person: personOf(1) }],
  });
});

test('the letter is the one that the service gave', async () => {
  const device = await startDevice(startService());
  const stored = await readMeta(device.db, 'setUp');
  if (!stored) throw new Error('not set up');
  const setUp = { ...stored.setUp, device: { ...stored.setUp.device, lane: 'C' } };
  await device.db.meta.put({ key: 'setUp', value: { ...stored, setUp } });
  expect((await issued(device, 'cannot')).number).toBe('C-001');
});

test('a tap that was taken back counts no more, and its number is not given again', async () => {
  const device = await startDevice(startService());
  const { db, ports, shift } = device;
  const one = await issued(device, 'cannot');
  expect(await voidSlip(db, ports, one.id)).toMatchObject({ ok: true });
  expect(await voidSlip(db, ports, one.id)).toEqual({ ok: false, error: 'slip_unknown' });
  const last = await db.outbox.orderBy('seq').last();
  expect(JSON.parse(last?.line ?? '')).toMatchObject({ name: 'slip.void', args: { issue: one.id } });
  expect((await issued(device, 'cannot')).number.slice(-3)).toBe('002');
  expect((await readLane(db, shift, 5)).counts.cannot).toBe(1);
});

test('who stands at the lane is there after a reload, and ends with the tap', async () => {
  const device = await startDevice(startService());
  const { db, shift } = device;
  await saveLaneDraft(db, { shift, person: personOf(1), values: { name: 'Lê' } });
  const reloaded = device.reload(db);
  expect((await readLane(reloaded, shift, 5)).draft).toEqual({
    shift,
    person: personOf(1),
    values: { name: 'Lê' },
  });
  await issued({ ...device, db: reloaded }, 'cannot', true);
  expect((await readLane(reloaded, shift, 5)).draft).toBeUndefined();
});

test('a person can be put on a slip afterwards, and taken off', async () => {
  const device = await startDevice(startService());
  const one = await issued(device, 'cannot');
  await writeSlipPerson(device.db, one.id, personOf(2));
  expect((await readLane(device.db, device.shift, 5)).last[0]?.person).toEqual(personOf(2));
  expect(await device.db.outbox.count()).toBe(2);
  await writeSlipPerson(device.db, one.id, undefined);
  expect((await readLane(device.db, device.shift, 5)).last[0]?.person).toBeUndefined();
});

test('the next shift counts from one; people of the day before are forgotten, their intents are not', async () => {
  const device = await startDevice(startService());
  const { db, ports, clock, shift } = device;
  await issued(device, 'cannot', true);
  await closeShift(db, ports, shift);
  expect(await issueSlip(db, ports, { shift, help: 'cannot' })).toEqual({ ok: false, error: 'no_shift' });
  clock.time += 90_000_000;
  const next = await openShift(db, ports, idOf(5));
  if (!next.ok) throw new Error(next.error);
  expect((await issued({ ...device, shift: next.value.id }, 'cannot')).number.slice(-3)).toBe('001');
  expect(await db.slip.count()).toBe(1);
  expect((await db.outbox.toArray()).filter(({ line }) => line.includes('slip.issue'))).toHaveLength(2);
});

test('numbers of labels are given out once, in every window', async () => {
  const { db } = await startDevice(startService());
  const given = await Promise.all([
    takeLabelNumbers(db, 10),
    takeLabelNumbers(db, 1),
    takeLabelNumbers(db, 5),
  ]);
  expect(given.map((one) => one.ok && one.value).toSorted((a, b) => Number(a) - Number(b))).toEqual([
    1, 11, 12,
  ]);
});
