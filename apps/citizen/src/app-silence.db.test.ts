import { connect } from 'node:net';
import type { ResultValue, TubeKind } from '@mauxn/domain';
import { type Database, linkHash, openDatabase } from '@mauxn/store';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  insertReport,
  releaseAgain,
  type SampleReport,
  tokenOf,
} from '../../../packages/store/src/report/sample-report.ts';
import { insertPlaces } from '../../../packages/store/src/report/sample-rows.ts';
import { type FreshDatabase, freshDatabase } from '../../../tests/database.ts';
import { buildCitizen } from './app.ts';

/** What leaves at once on a new connection: ten segments of 1,460 bytes, less than what TLS adds. */
const firstFlight = 14_336;
const an = { name: 'Nguyễn Văn An', birth: '1985-03-12', idNumber: '099085001234', phone: '0900000056' };
const right = 'birthYear=1985&last4=1234';
const wrong = 'birthYear=1985&last4=9999';

let fresh: FreshDatabase;
let citizen: Database;
let app: Awaited<ReturnType<typeof build>>;
const written: string[] = [];
let made = 0;
beforeAll(async () => {
  fresh = await freshDatabase();
  citizen = openDatabase(fresh.citizenUrl, 10);
  await insertPlaces(fresh.db);
  app = await build(0);
});
beforeEach(() => {
  written.length = 0;
});
afterAll(async () => {
  await app.close();
  await citizen.destroy();
  await fresh.close();
});

function build(refusalMs: number) {
  return buildCitizen({
    db: citizen,
    origin: 'http://localhost:4103',
    logger: { level: 'trace', stream: { write: (line: string) => void written.push(line) } },
    trustProxy: false,
    now: () => new Date(),
    refusalMs,
  });
}

test('unknown, wrong, expired, locked and dead links are refused byte by byte alike, with what was typed', async () => {
  const [mistaken, expired, locked, dead] = [
    await negative(),
    await negative(),
    await negative(),
    await negative(),
  ];
  await setLink(expired, "expires_at = now() - interval '1 day'");
  await setLink(locked, "wrong_tries = 5, locked_until = now() + interval '10 minutes'");
  await setLink(dead, 'wrong_tries = 20, expires_at = now()');
  const asked = [post('AAAAAAAAAAAAAAAAAAAAAA', wrong), post('x.css', wrong), post('%ff', wrong)];
  const answers = await Promise.all([
    ...asked,
    ...[mistaken, expired, locked, dead].map((link) => post(link, wrong)),
  ]);
  const [first] = answers;
  expect(first?.statusCode).toBe(403);
  expect(first?.payload).toMatch(/name="birthYear"[^>]* value="1985"/);
  expect(first?.payload).toMatch(/name="last4"[^>]* value="9999"/);
  for (const answer of answers) {
    expect(answer.rawPayload.equals(first?.rawPayload ?? Buffer.alloc(0))).toBe(true);
    expect({ ...answer.headers, date: '' }).toEqual({ ...first?.headers, date: '' });
  }
});

test('a refusal leaves later than anything that could tell why', async () => {
  const slow = await build(1_000);
  let refused = false;
  const refusal = slow.inject(request('AAAAAAAAAAAAAAAAAAAAAA', wrong)).then(() => {
    refused = true;
  });
  const opened = await slow.inject(request(tokenOf(await negative()), right));
  expect(opened.statusCode).toBe(200);
  expect(refused).toBe(false);
  await refusal;
  await slow.close();
});

test('no outcome can be told by the length of its page', async () => {
  const reports = [
    await make('single', 'negative'),
    await make('single', 'positive'),
    await make('site-pool', 'positive'),
    await make('site-pool', 'negative'),
  ];
  const lengths = await Promise.all(
    reports.map(async (report) => (await post(report, right)).rawPayload.length),
  );
  expect(new Set(lengths).size).toBe(1);
});

test('the longest page that can be met leaves in the first flight, in one answer', async () => {
  await fresh.ask(
    "update site set name = 'Điểm lấy mẫu Nhà văn hóa thôn Trà Kha, xã Vĩnh Thạnh Trung, tỉnh Mẫu'",
  );
  await fresh.ask(
    "update lab set name = 'Trung tâm Kiểm soát bệnh tật tỉnh Mẫu, Khoa Xét nghiệm sinh học phân tử'",
  );
  const name = 'Công Tằng Tôn Nữ Thị Hoàng Phương Nghi Anh Đào';
  const report = await insertReport(fresh.db, ++made, [{ ...an, name }], {
    kind: 'site-pool',
    value: 'negative',
  });
  await releaseAgain(
    fresh.db,
    report,
    ++made,
    'positive',
    'Đọc nhầm giếng khi nhập kết quả của mẻ chạy; '.repeat(12),
  );
  await app.listen({ host: '127.0.0.1', port: 0 });
  const answer = await overTheWire(tokenOf(report), right);
  expect(answer.toString()).toContain('đính chính');
  expect(answer.length).toBeLessThanOrEqual(firstFlight);
});

test('nothing of a person and nothing of a link is in any log or figure', async () => {
  const report = await negative();
  for (const typed of ['birthYear=1985&last4=ZQ9X', 'birthYear=85&last4=ZQ9X', right])
    await post(report, typed);
  await fresh.ask('alter function citizen.open_report rename to gone');
  expect((await post(report, right)).statusCode).toBe(503);
  expect((await app.inject('/readyz')).statusCode).toBe(503);
  await fresh.ask('alter function citizen.gone rename to open_report');
  const kept = written.join('') + (await app.inject('/metrics')).payload;
  expect(kept).toContain('"msg":"unavailable"');
  for (const secret of [
    tokenOf(report),
    linkHash(tokenOf(report)).toString('hex'),
    'Nguyễn',
    'ZQ9X',
    'birthYear',
  ])
    expect(kept).not.toContain(secret);
});

function make(kind: TubeKind, value: ResultValue): Promise<SampleReport> {
  return insertReport(fresh.db, ++made, [an], { kind, value });
}

function negative(): Promise<SampleReport> {
  return make('single', 'negative');
}

function request(token: string, payload: string, headers: Record<string, string> = {}) {
  return {
    method: 'POST',
    url: `/kq/${token}`,
    payload,
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
  } as const;
}

function post(link: SampleReport | string, payload: string, headers?: Record<string, string>) {
  return app.inject(request(typeof link === 'string' ? link : tokenOf(link), payload, headers));
}

/** All bytes of the answer, as a browser's socket receives them. */
async function overTheWire(token: string, payload: string): Promise<Buffer> {
  const address = app.server.address();
  if (typeof address !== 'object' || !address) throw new Error('not listening');
  const socket = connect(address.port, '127.0.0.1');
  socket.write(
    `POST /kq/${token} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n` +
      `Content-Type: application/x-www-form-urlencoded\r\nContent-Length: ${payload.length}\r\n\r\n${payload}`,
  );
  return Buffer.concat(await socket.toArray());
}

async function setLink(report: SampleReport, set: string): Promise<void> {
  await fresh.ask(`update link set ${set} where token_hash = $1`, [linkHash(tokenOf(report))]);
}
