import { expect, test } from 'vitest';
import { retryRecord, setRecordAside } from './attention.ts';
import type { FieldDatabase } from './database.ts';
import { readMeta } from './meta.ts';
import type { Ports } from './ports.ts';
import { recordTube } from './record.ts';
import { type SendStep, sendOnce } from './sender.ts';
import {
  logged,
  noNetwork,
  personOf,
  problemReply,
  reply,
  startDevice,
  startService,
  type TestService,
} from './test-device.ts';

const html = '<!doctype html><title>Wi-Fi khách</title>';

async function busyDevice(service: TestService, tubes: number) {
  const device = await startDevice(service);
  const { db, ports, shift } = device;
  for (let n = 1; n <= tubes; n += 1) {
    const code = String(21_000_000 + n);
    await recordTube(db, ports, { shift, code, kind: 'single', people: [personOf(n)] });
  }
  return device;
}

async function drain(db: FieldDatabase, ports: Ports): Promise<SendStep> {
  const memory = { refusedInARow: 0 };
  for (let n = 0; n < 200; n += 1) {
    const step = await sendOnce(db, ports, memory);
    if (step.kind !== 'moved') return step;
  }
  throw new Error('The sender turns in circles.');
}

test('everything arrives once, in order, in batches of at most 500', async () => {
  const service = startService();
  const { db, ports, shift } = await busyDevice(service, 520);
  expect(await drain(db, ports)).toEqual({ kind: 'idle' });
  expect(logged(service).map((intent) => intent.seq)).toEqual(Array.from({ length: 521 }, (_, n) => n + 1));
  expect(service.pushes).toBe(2);
  expect(await readMeta(db, 'counters')).toEqual({ waiting: 0, sent: 521, attention: 0 });
  expect(await db.shift.get(shift)).toMatchObject({ captured: 520, acknowledged: 520 });
});

test('an answer that was lost is asked for again with the same bytes', async () => {
  const service = startService();
  const { db, ports, reload } = await busyDevice(service, 3);
  service.after = noNetwork;
  expect(await drain(db, ports)).toEqual({ kind: 'failed', cause: 'no-network' });
  const sealed = await db.batch.toArray();
  expect(await readMeta(db, 'counters')).toMatchObject({ waiting: 4, sent: 0 });
  const again = reload(db);
  expect(await again.batch.toArray()).toEqual(sealed);
  service.after = undefined;
  await drain(again, ports);
  expect(service.log.size).toBe(4);
  expect(await readMeta(again, 'counters')).toMatchObject({ waiting: 0, sent: 4 });
});

test('two answers for one batch count it once', async () => {
  const service = startService();
  const { db, ports } = await busyDevice(service, 3);
  await Promise.all([drain(db, ports), drain(db, ports)]);
  expect(await readMeta(db, 'counters')).toMatchObject({ waiting: 0, sent: 4 });
});

const causes = [
  ['no network', noNetwork, 'no-network'],
  ['a portal that answers 200 with a page', () => reply(200, html), 'captive-portal'],
  ['a 200 that is no answer to this batch', () => reply(200, '{}'), 'captive-portal'],
  ['a service that is down', () => reply(502, html), 'no-service'],
  ['an expired log-in', () => problemReply(401, 'login_required'), 'login-needed'],
  ['a device that the service does not know', () => problemReply(401, 'device_unknown'), 'device-unknown'],
  ['a wire number that is too old', () => problemReply(422, 'wire_unsupported'), 'update-needed'],
] as const;

for (const [words, before, cause] of causes) {
  test(`${words} is named and nothing leaves the outbox`, async () => {
    const service = startService();
    const { db, ports } = await busyDevice(service, 2);
    service.before = before;
    expect(await drain(db, ports)).toMatchObject({ kind: 'failed', cause });
    expect(await db.outbox.count()).toBe(3);
    service.before = undefined;
    expect(await drain(db, ports)).toEqual({ kind: 'idle' });
    expect(service.log.size).toBe(3);
  });
}

test('an answer for another batch or with too few letters removes nothing', async () => {
  const service = startService();
  const { db, ports } = await busyDevice(service, 2);
  const answer = { epoch: service.epoch, serverTime: 1, exceptions: [] };
  const other = { ...answer, batch: service.epoch, outcomes: 'aaa' };
  service.before = () => reply(200, JSON.stringify(other));
  await drain(db, ports);
  const [sealed] = await db.batch.toArray();
  service.before = () => reply(200, JSON.stringify({ ...answer, batch: sealed?.id, outcomes: 'aa' }));
  expect(await drain(db, ports)).toMatchObject({ cause: 'captive-portal' });
  expect(await db.outbox.count()).toBe(3);
});

test('a service that asks to wait is waited for', async () => {
  const service = startService();
  const { db, ports } = await busyDevice(service, 1);
  service.before = () => problemReply(429, 'too_many_requests', { 'retry-after': '40' });
  expect(await drain(db, ports)).toEqual({ kind: 'failed', cause: 'too-many', retryAfter: 40 });
});

test('a batch that is too large is cut until it goes through', async () => {
  const service = startService();
  const { db, ports } = await busyDevice(service, 20);
  service.before = (_, lines) => (lines.length > 6 ? problemReply(413, 'too_large') : undefined);
  expect(await drain(db, ports)).toEqual({ kind: 'idle' });
  expect(service.log.size).toBe(21);
  expect(await readMeta(db, 'counters')).toEqual({ waiting: 0, sent: 21, attention: 0 });
});

test('one poisoned record is put aside, everything around it arrives, and it can be sent later', async () => {
  const service = startService();
  const { db, ports } = await busyDevice(service, 20);
  const poison = (lines: readonly string[]) => lines.some((line) => line.includes('21000007'));
  service.before = (_, lines) => (poison(lines) ? problemReply(400, 'invalid_request') : undefined);
  expect(await drain(db, ports)).toEqual({ kind: 'idle' });
  expect(service.log.size).toBe(20);
  const [aside] = await db.attention.toArray();
  expect(aside).toMatchObject({ state: 'refused', seq: 8 });
  expect(aside?.line).toContain('21000007');
  expect(await readMeta(db, 'counters')).toEqual({ waiting: 0, sent: 20, attention: 1 });
  service.before = undefined;
  await retryRecord(db, aside?.id ?? '');
  await drain(db, ports);
  expect(service.log.size).toBe(21);
  expect(await readMeta(db, 'counters')).toEqual({ waiting: 0, sent: 21, attention: 0 });
});

test('a service that refuses everything does not empty the outbox into the list of bad records', async () => {
  const service = startService();
  const { db, ports } = await busyDevice(service, 30);
  service.before = () => problemReply(400, 'invalid_request');
  expect(await drain(db, ports)).toMatchObject({ kind: 'failed', cause: 'refused-batch' });
  expect(await db.attention.count()).toBe(3);
  expect(await db.outbox.count()).toBe(28);
});

test('flagged and rejected records stay with their cause; a held one asks nothing of anybody', async () => {
  const service = startService();
  const { db, ports } = await busyDevice(service, 3);
  const letters = ['a', 'f', 'r', 'h'];
  service.letterOf = (line) => letters[JSON.parse(line).seq - 1] ?? 'a';
  service.exceptionsOf = () => [
    { line: 1, cause: 'tube_code_taken', detail: 'Trường Mẫu' },
    { line: 2, cause: 'wrong_site' },
    { line: 3, cause: 'tube_unknown' },
  ];
  await drain(db, ports);
  const rows = await db.attention.orderBy('seq').toArray();
  expect(rows.map(({ state, cause }) => `${state} ${cause}`)).toEqual([
    'flagged tube_code_taken',
    'rejected wrong_site',
    'held tube_unknown',
  ]);
  expect(rows[0]?.detail).toBe('Trường Mẫu');
  expect(await readMeta(db, 'counters')).toEqual({ waiting: 0, sent: 4, attention: 2 });
  await setRecordAside(db, rows[1]?.id ?? '');
  expect(await readMeta(db, 'counters')).toMatchObject({ attention: 1 });
  expect(await db.attention.count()).toBe(3);
});

test('sealed bytes that the disk spoiled are made again from the outbox', async () => {
  const service = startService();
  const { db, ports } = await busyDevice(service, 3);
  service.before = noNetwork;
  await drain(db, ports);
  const [sealed] = await db.batch.toArray();
  await db.batch.update(sealed?.id ?? '', { bytes: new Uint8Array([1, 2, 3]) });
  service.before = undefined;
  expect(await drain(db, ports)).toEqual({ kind: 'idle' });
  expect(service.log.size).toBe(4);
});
