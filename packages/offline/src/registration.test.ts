import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import { openFieldDatabase } from './database.ts';
import { readMeta } from './meta.ts';
import { pullOnce } from './puller.ts';
import { readRegistrations } from './registration.ts';
import { idOf, startDevice, startService } from './test-device.ts';

const [here, other] = [idOf(5), idOf(6)];

function person(n: number) {
  return { id: idOf(100 + n), name: `Nguyễn Văn ${n}`, phone: `09000000${String(n).padStart(2, '0')}` };
}

function change(campaign: string, people: object[], withdrawn: string[] = []) {
  return { kind: 'registrations', campaign, people, withdrawn };
}

test('pages of the feed fill the lists of their campaigns, and who is withdrawn is gone', async () => {
  const service = startService();
  const { db, ports } = await startDevice(service);
  service.pages = [
    {
      changes: [change(here, [person(1), person(2)]), change(other, [person(3)])],
      more: true,
      cursor: '1.1',
    },
    { changes: [change(here, [{ ...person(2), phone: '0900000099' }], [person(1).id])], cursor: '2.1' },
  ];
  expect((await pullOnce(db, ports)).kind).toBe('moved');
  expect(await readRegistrations(db, here, undefined, 10)).toEqual([person(1), person(2)]);
  await pullOnce(db, ports);
  expect(await readRegistrations(db, here, undefined, 10)).toEqual([{ ...person(2), phone: '0900000099' }]);
  expect(await readRegistrations(db, other, undefined, 10)).toEqual([person(3)]);
  expect(await readMeta(db, 'registrations')).toEqual({ changes: 3 });
});

test('a long list is read in parts, each person once', async () => {
  const service = startService();
  const { db, ports } = await startDevice(service);
  service.pages = [
    {
      changes: [
        change(
          here,
          Array.from({ length: 25 }, (_, n) => person(n)),
        ),
      ],
    },
  ];
  await pullOnce(db, ports);
  const read: string[] = [];
  for (let after: string | undefined; ; ) {
    const part = await readRegistrations(db, here, after, 10);
    if (part.length === 0) break;
    read.push(...part.map(({ id }) => id));
    after = part.at(-1)?.id;
  }
  expect(read).toEqual(Array.from({ length: 25 }, (_, n) => person(n).id));
});

test('a page that was stored already is not applied again', async () => {
  const service = startService();
  const { db, ports } = await startDevice(service);
  service.pages = [
    { changes: [change(here, [person(1)])], cursor: '1.1' },
    { changes: [change(here, [], [person(1).id])], cursor: '1.1' },
  ];
  await Promise.all([pullOnce(db, ports), pullOnce(db, ports)]);
  expect(await readMeta(db, 'registrations')).toEqual({ changes: 1 });
});

test('a database of the version before keeps what it holds and gets the lists', async () => {
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
  await old.table('outbox').put({ seq: 1, id: idOf(7), line: '{}' });
  await old.table('usedCode').put({ code: '99000001', siteName: 'Điểm', at: 1 });
  old.close();
  const db = openFieldDatabase(options);
  expect(await db.outbox.toArray()).toEqual([{ seq: 1, id: idOf(7), line: '{}' }]);
  expect(await db.usedCode.count()).toBe(1);
  expect(await readRegistrations(db, here, undefined, 10)).toEqual([]);
});
