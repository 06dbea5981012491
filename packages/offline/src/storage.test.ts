import { expect, test } from 'vitest';
import { checkSentinel, clearSentinel, readSpace } from './storage.ts';
import { startDevice, startService } from './test-device.ts';

function outside() {
  const items = new Map<string, string>();
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  };
}

test('a database that vanished is noticed once and for all', async () => {
  const { db } = await startDevice(startService());
  const notes = outside();
  expect(await checkSentinel(db, notes)).toBe('present');
  await db.meta.clear();
  expect(await checkSentinel(db, notes)).toBe('vanished');
  clearSentinel(notes);
  expect(await checkSentinel(db, notes)).toBe('new');
});

test('new work stops when 95 of 100 parts of the space are used', async () => {
  const storage = (usage: number) => ({
    persisted: async () => false,
    persist: async () => true,
    estimate: async () => ({ usage, quota: 100 }),
  });
  expect(await readSpace(storage(94))).toMatchObject({ full: false, persisted: true });
  expect(await readSpace(storage(95))).toMatchObject({ full: true });
});
