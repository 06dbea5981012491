import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { openDatabase } from '../apps/field/src/trouble/open-database.ts';

test('an app whose database is deleted under it says so, and that what was unsent is lost', async () => {
  const troubles: string[] = [];
  const db = await openDatabase((trouble) => troubles.push(trouble));
  if (typeof db === 'string') throw new Error(db);
  indexedDB.deleteDatabase(db.name);
  await vi.waitUntil(() => troubles.length > 0);
  expect(troubles).toEqual(['deleted']);
});
