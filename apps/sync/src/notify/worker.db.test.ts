import { inTransaction, linkToken, writeReports } from '@mauxn/store';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import {
  findJobs,
  insertPlaces,
  insertTube,
  province,
  sampleId,
} from '../../../../packages/store/src/report/sample-rows.ts';
import { type FreshDatabase, freshDatabase } from '../../../../tests/database.ts';
import type { Gateway, Message } from './gateway.ts';
import { startWorker } from './worker.ts';

const linkKey = Buffer.alloc(32, 3);
const citizenUrl = 'https://kq.example.vn';
const phone = '0900000077';
const silent = { error: () => undefined, warn: () => undefined, info: () => undefined };

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
  await insertPlaces(fresh.db);
});
afterAll(() => fresh.close());

test('a released result reaches the phone with its link, a corrected one with another text at the same link', async () => {
  const { sent, gateway } = collector();
  const worker = await startWorker(fresh.url, { db: fresh.db, gateway, linkKey, citizenUrl }, silent);
  const { tube } = await insertTube(fresh.db, 1, 'single', [{ name: 'Nguyễn Văn An', birth: '1985', phone }]);
  await release(tube, 1);
  await vi.waitFor(() => expect(sent).toHaveLength(1), { timeout: 10_000 });
  await release(tube, 2);
  await vi.waitFor(() => expect(sent).toHaveLength(2), { timeout: 10_000 });
  await worker.stop();

  const link = `${citizenUrl}/kq/${linkToken(linkKey, { province, tube, n: 0, generation: 1 })}`;
  const [first, second] = sent;
  expect(first).toMatchObject({ to: phone, key: `${tube}:0:1` });
  expect(first?.text.endsWith(link)).toBe(true);
  expect(second?.text.endsWith(link)).toBe(true);
  expect(second?.text).not.toBe(first?.text);
});

test('a notice that the gateway refuses waits for another try, and neither log nor job names the phone or the link', async () => {
  const log: string[] = [];
  const refused: Message[] = [];
  const gateway: Gateway = {
    async send(message) {
      refused.push(message);
      throw Object.assign(new Error(`cannot reach ${message.to}: ${message.text}`), { code: 'ECONNREFUSED' });
    },
  };
  const { tube } = await insertTube(fresh.db, 2, 'single', [{ name: 'Trần Thị Bình', birth: '1990', phone }]);
  await release(tube, 1);
  const notifier = { db: fresh.db, gateway, linkKey, citizenUrl };
  const worker = await startWorker(fresh.url, notifier, {
    error: (message) => log.push(message),
    warn: (message) => log.push(message),
    info: (message) => log.push(message),
  });
  await vi.waitFor(() => expect(log.join('\n')).toContain('ECONNREFUSED'), { timeout: 10_000 });
  await worker.stop();

  const [job] = await findJobs(fresh.db, `notify:${tube}:`);
  expect(job).toMatchObject({ attempts: 1, last_error: expect.stringContaining('ECONNREFUSED') });
  const secret = refused[0]?.text.slice(-22) ?? 'none';
  for (const trace of [log.join('\n'), JSON.stringify(job)]) {
    expect(trace).not.toContain(phone);
    expect(trace).not.toContain(secret);
    expect(trace).not.toContain('Bình');
  }
});

function collector() {
  const sent: Message[] = [];
  const gateway: Gateway = {
    async send(message) {
      sent.push(message);
      return { id: message.key };
    },
  };
  return { sent, gateway };
}

async function release(tube: string, version: number): Promise<void> {
  const released = { tube, kind: 'single', value: 'negative', reason: null, releasedAt: new Date() } as const;
  await inTransaction(fresh.db, (tx) =>
    writeReports(tx, {
      province,
      linkKey,
      linkDays: 30,
      releases: [{ ...released, result: sampleId(9_000_000 + version) }],
    }),
  );
}
