import { makeUuidV7, type Person } from '@mauxn/domain';
import {
  type Clock,
  closeShift,
  type FieldDatabase,
  openFieldDatabase,
  openShift,
  readDraft,
  readMeta,
  storeSetUp,
} from '@mauxn/offline';
import type { SetUp } from '@mauxn/wire';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import { perform } from '../../apps/field/src/capture/run/effects.ts';
import { createCapture } from '../../apps/field/src/capture/run/store.ts';
import { noValues } from '../../apps/field/src/person/values.ts';

const campaign = makeUuidV7(5, new Uint8Array(10));

async function startDevice() {
  const options = { indexedDB: new IDBFactory(), IDBKeyRange };
  let time = Date.UTC(2026, 10, 25, 7);
  let drawn = 0;
  const clock: Clock = {
    now: () => (time += 1000),
    random: (bytes) => {
      drawn += 1;
      return Uint8Array.from({ length: bytes }, (_, n) => (drawn >> (8 * (n % 3))) & 255);
    },
  };
  const db = openFieldDatabase(options);
  await storeSetUp(db, clock, setUp());
  return { db, clock, reopen: () => openFieldDatabase(options), shift: await shiftOf(db, clock) };
}

async function shiftOf(db: FieldDatabase, clock: Clock): Promise<string> {
  const opened = await openShift(db, clock, campaign);
  if (!opened.ok) throw new Error(opened.error);
  return opened.value.id;
}

function setUp(): SetUp {
  const id = (n: number) => makeUuidV7(n, new Uint8Array(10));
  const scope = { kind: 'site' as const, id: id(2), name: 'Điểm lấy mẫu số 1' };
  const me = { id: id(1), login: 'lan', name: 'Lan', role: 'sampler' as const, scope };
  return {
    epoch: id(900),
    serverTime: Date.UTC(2026, 10, 25, 7),
    me: { ...me, mustChangePassword: false, signedInUntil: Date.UTC(2027, 0, 1) },
    site: { id: id(2), name: scope.name, unit: 'Phường 1' },
    device: { id: id(3), label: 'Máy 1' },
    campaigns: [{ id: campaign, name: 'Đợt 1', test: 'rt-pcr', poolLimit: 5, goalPerDay: 400, kits: [] }],
    tubePattern: '[A-Z]{2}[0-9]{6}',
  };
}

interface On {
  readonly db: FieldDatabase;
  readonly clock: Clock;
  readonly shift: string;
}

/** The capture screen without its picture, on a real database. */
function startCapture({ db, clock, shift }: On, mode: 'single' | 'site-pool' = 'site-pool') {
  const said: string[] = [];
  const rung = { times: 0 };
  const ring = () => {
    rung.times += 1;
  };
  const capture = createCapture(mode, {
    context: () => ({
      poolLimit: 5,
      spaceFull: false,
      sampledIn: () => undefined,
      slipIn: () => undefined,
      registered: () => undefined,
    }),
    registered: { find: () => [], counts: () => ({ listed: 0, sampled: 0 }) },
    tubePattern: () => '[A-Z]{2}[0-9]{6}',
    perform: (effect, typePerson) => perform({ db, clock, shift, ring, typePerson }, effect),
    now: () => clock.now(),
    signal: () => undefined,
    onEvent: () => {
      const key = capture.view.getState().said?.feedback.key;
      if (key && key !== said.at(-1)) said.push(key);
    },
    rememberMode: () => undefined,
  });
  const scan = async (...texts: readonly string[]) => {
    for (const text of texts) capture.scan(text);
    await capture.settled();
  };
  capture.send({ type: 'start' });
  return { capture, scan, said, rung, state: () => capture.view.getState().state };
}

const names = ['Nguyễn Văn Mẫu', 'Trần Thị Mẫu', 'Lê Mẫu'];
const card = (n: number) => `09909000000${n}||${names[n]}|1503199${n}|Nam|Số 1, Phường Mẫu|01072021`;

test('single: two scans at once, one tube in the database, the sender is woken, the draft is gone', async () => {
  const device = await startDevice();
  const { scan, said, rung } = startCapture(device, 'single');
  await scan('MX210001', card(0));
  expect(said).toEqual(['tube-opened', 'saved']);
  expect(await device.db.tube.toArray()).toMatchObject([{ code: 'MX210001', people: [{ name: names[0] }] }]);
  expect(rung.times).toBe(1);
  expect(await readDraft(device.db)).toBeUndefined();
});

test('a reload brings the open pool back, and it is saved whole', async () => {
  const device = await startDevice();
  const before = startCapture(device);
  await before.scan('MX210001', card(0), card(1));
  device.db.close();
  const db = device.reopen();
  const after = startCapture({ ...device, db }, 'single');
  await after.scan(card(2), 'MXN1:C:FINISH');
  expect(after.said).toEqual(['restored', 'person-added', 'saved']);
  expect(await db.tube.toArray()).toMatchObject([
    { kind: 'site-pool', people: names.map((name) => ({ name })) },
  ]);
});

test('a full disk: nothing is called saved, nothing is lost, and the retry saves once', async () => {
  const device = await startDevice();
  const full = () => {
    throw new DOMException('full', 'QuotaExceededError');
  };
  device.db.outbox.hook('creating', full);
  const { capture, scan, said, rung, state } = startCapture(device, 'single');
  await scan('MX210001', card(0), card(1), 'MX210002');
  expect(said).toEqual(['tube-opened', 'save-failed']);
  expect(state().failure?.code).toBe('storage_full');
  expect(await device.db.tube.count()).toBe(0);
  expect(rung.times).toBe(0);
  expect(await readDraft(device.db)).toMatchObject({ tube: { people: [{ name: names[0] }] } });
  device.db.outbox.hook('creating').unsubscribe(full);
  capture.send({ type: 'retry' });
  await capture.settled();
  expect(said.at(-1)).toBe('saved');
  expect(await readMeta(device.db, 'counters')).toMatchObject({ waiting: 2 });
});

test('a crash between the last person and the save: the tube is saved when the page is back', async () => {
  const device = await startDevice();
  const full = () => {
    throw new DOMException('full', 'QuotaExceededError');
  };
  device.db.outbox.hook('creating', full);
  await startCapture(device, 'single').scan('MX210001', card(0));
  device.db.close();
  const db = device.reopen();
  const { capture, said } = startCapture({ ...device, db }, 'single');
  await capture.settled();
  expect(said).toEqual(['saved']);
  expect(await db.tube.count()).toBe(1);
});

test('a code of the pulled list is refused with where; a voided tube gives its code back', async () => {
  const device = await startDevice();
  await device.db.usedCode.put({ code: 'MX210009', siteName: 'Nhà văn hóa Mẫu', at: 5 });
  const { capture, scan, said } = startCapture(device, 'single');
  await scan('MX210009');
  expect(capture.view.getState().said?.feedback).toMatchObject({ use: { siteName: 'Nhà văn hóa Mẫu' } });
  await scan('MX210001', card(0));
  capture.send({ type: 'void', reason: 'wrong-tube' });
  await scan('MX210001');
  expect(said).toEqual(['code-used', 'tube-opened', 'saved', 'voided', 'tube-opened']);
  expect(await device.db.tube.toArray()).toMatchObject([{ voided: 'wrong-tube' }]);
});

test('without a tube of this shift there is nothing to void', async () => {
  const device = await startDevice();
  await startCapture(device, 'single').scan('MX210001', card(0));
  const shift = await shiftOf(device.db, device.clock);
  const { capture, said } = startCapture({ ...device, shift }, 'single');
  capture.send({ type: 'void', reason: 'other' });
  await capture.settled();
  expect(said).toEqual(['nothing-to-void']);
});

test('a saved person is corrected by an intent of its own', async () => {
  const device = await startDevice();
  const { capture, scan, said, rung } = startCapture(device, 'single');
  await scan('MX210001', card(0));
  const [tube] = await device.db.tube.toArray();
  const set = { phone: '0900000001' };
  capture.send({ type: 'correct', correction: { tube: tube?.id ?? '', people: [{ n: 0, set }] } });
  await capture.settled();
  expect([said.at(-1), rung.times]).toEqual(['corrected', 2]);
  expect(await device.db.tube.toArray()).toMatchObject([
    { edition: 1, people: [{ name: names[0], ...set }] },
  ]);
});

test('a shift that was closed in another window: the tube waits for the next one', async () => {
  const device = await startDevice();
  const { scan, state } = startCapture(device, 'single');
  await scan('MX210001');
  await closeShift(device.db, device.clock, device.shift);
  await scan(card(0));
  expect(state().failure?.code).toBe('no_shift');
  const shift = await shiftOf(device.db, device.clock);
  const next = startCapture({ ...device, shift }, 'single');
  await next.capture.settled();
  expect(next.said).toEqual(['saved']);
  expect(await device.db.tube.toArray()).toMatchObject([{ shift, code: 'MX210001' }]);
});

test('what is half typed stays until that person is in the tube', async () => {
  const device = await startDevice();
  const { capture, scan } = startCapture(device);
  await scan('MX210001', card(0), 'vneid~9f3a~khong ro');
  expect(capture.view.getState().panel).toEqual({ kind: 'type' });
  capture.keepForm('type', { ...noValues, name: 'Nguyễn Văn Mẫu' });
  await scan(card(1));
  expect(capture.view.getState()).toMatchObject({
    panel: undefined,
    forms: { type: { name: 'Nguyễn Văn Mẫu' } },
  });
  const person: Person = { name: 'Nguyễn Văn Mẫu', birth: '1990-03-15', source: 'typed' };
  capture.send({ type: 'person', person });
  expect(capture.view.getState()).toMatchObject({
    state: { question: { kind: 'likely-same' } },
    forms: { type: {} },
  });
  capture.send({ type: 'confirm' });
  await capture.settled();
  expect(capture.view.getState().forms).toEqual({});
  expect(capture.view.getState().state.tube?.people).toHaveLength(3);
});

test('a code that is typed must be a tube code; a trigger that is pulled twice is one scan', async () => {
  const device = await startDevice();
  const { capture, scan, said, state } = startCapture({
    ...device,
    clock: { ...device.clock, now: () => 1000 },
  });
  expect(capture.enterCode('MX21')).toBe(false);
  expect(capture.enterCode('mx210001')).toBe(true);
  await scan('MX210001', 'MX210001');
  expect(said).toEqual(['tube-opened', 'same-tube']);
  await scan(card(0), card(0));
  expect(state().tube?.people).toHaveLength(1);
  expect(said.at(-1)).toBe('person-added');
});
