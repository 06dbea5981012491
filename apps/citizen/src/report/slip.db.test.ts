import { createHash } from 'node:crypto';
import { type Database, linkHash, openDatabase } from '@mauxn/store';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  insertReport,
  type SampleReport,
  tokenOf,
} from '../../../../packages/store/src/report/sample-report.ts';
import { insertPlaces, insertTube, province } from '../../../../packages/store/src/report/sample-rows.ts';
import { type FreshDatabase, freshDatabase } from '../../../../tests/database.ts';
import { buildCitizen } from '../app.ts';

const an = { name: 'Nguyễn Văn An', birth: '1985-03-12', idNumber: '099085001234' };
const right = '&birthYear=1985&last4=1234';
const wrong = '&birthYear=1985&last4=9999';

let fresh: FreshDatabase;
let citizen: Database;
let app: Awaited<ReturnType<typeof buildCitizen>>;
const written: string[] = [];
let made = 0;
beforeAll(async () => {
  fresh = await freshDatabase();
  citizen = openDatabase(fresh.citizenUrl, 5);
  await fresh.ask(
    "insert into deployment (epoch, province, tube_pattern) values (gen_random_uuid(), $1, '.*')",
    [province],
  );
  await insertPlaces(fresh.db);
  app = await buildCitizen({
    db: citizen,
    origin: 'http://localhost:4103',
    logger: { level: 'trace', stream: { write: (line: string) => void written.push(line) } },
    trustProxy: false,
    now: () => new Date(),
    refusalMs: 0,
  });
});
beforeEach(() => void (written.length = 0));
afterAll(async () => {
  await app.close();
  await citizen.destroy();
  await fresh.close();
});

test.each(['as printed: 0AZ7K-9QXVT', 'small: 0az7k9qxvt', 'spaces: 0AZ 7K9 QXVT', 'O for 0: OAZ7K-9QXVT'])(
  'a code typed %s opens the result',
  async (typed) => {
    const code = typed.slice(typed.indexOf(': ') + 2);
    await make('0AZ7K9QXVT');
    const answer = await post(code + right);
    expect(answer.statusCode).toBe(200);
    expect(answer.payload).toContain('Nguyễn Văn An');
    expect(answer.payload).toContain('ÂM TÍNH');
  },
);

test('the page is the same as behind the link, and another language asks with the code again', async () => {
  const report = await make('1AZ7K9QXVT');
  const bySlip = await post('1AZ7K-9QXVT' + right);
  const byLink = await app.inject({
    method: 'POST',
    url: `/kq/${tokenOf(report)}`,
    payload: right.slice(1),
    headers: formType,
  });
  const bare = (html: string) => html.replace(/<input type="hidden"[^>]*>/g, '').replace(/<!--\s*-->/g, '');
  expect(bare(bySlip.payload)).toBe(bare(byLink.payload));
  expect(bySlip.rawPayload.length).toBe(byLink.rawPayload.length);
  expect(bySlip.payload).toContain('value="1AZ7K-9QXVT"');
});

test('unknown, not there yet, wrong, locked and ended are refused byte by byte alike', async () => {
  await make('2AAAAAAAAA');
  await make('2BBBBBBBBB');
  await make('2CCCCCCCCC');
  const { tube } = await insertTube(fresh.db, ++made, 'single', [an]);
  await give(tube, '2DDDDDDDDD');
  await fresh.ask(
    "insert into slip_lock values ($1, 5, now() + interval '10 minutes'), ($2, 20, 'infinity')",
    [hash('2BBBBBBBBB'), hash('2CCCCCCCCC')],
  );
  const answers = await Promise.all(
    ['2EEEEEEEEE', '2AAAAAAAAA', '2BBBBBBBBB', '2CCCCCCCCC', '2DDDDDDDDD'].map((slip) => post(slip + wrong)),
  );
  const bare = (payload: string) => payload.replace(/value="2[A-E]{9}"/, '');
  for (const answer of answers) {
    expect(answer.statusCode).toBe(403);
    expect(bare(answer.payload)).toBe(bare(answers[0]?.payload ?? ''));
    expect({ ...answer.headers, date: '' }).toEqual({ ...answers[0]?.headers, date: '' });
  }
  const early = await post('2DDDDDDDDD' + right);
  expect(early.statusCode).toBe(403);
  expect(early.payload).toContain('Kết quả chưa có');
});

test('a slip of typing costs no try and nothing is looked up', async () => {
  await make('3AAAAAAAAA');
  for (const typed of ['A-017' + right, '' + right, '3AAAAAAAAA&birthYear=85&last4=1234']) {
    expect((await post(typed)).statusCode).toBe(422);
  }
  expect(
    await fresh.ask('select wrong_tries from slip_lock where slip_hash = $1', [hash('3AAAAAAAAA')]),
  ).toEqual([]);
});

test('the form needs no script and says nothing of anybody; the start page leads to it', async () => {
  const form = await app.inject('/phieu');
  expect(form.statusCode).toBe(200);
  expect(form.payload).not.toContain('<script');
  expect(form.headers['cache-control']).toContain('no-store');
  expect((await app.inject('/')).payload).toContain('href="/phieu"');
});

test('no code of a slip is in any log', async () => {
  await make('4AZ7K9QXVT');
  for (const typed of ['4AZ7K9QXVT' + right, '4AZ7K9QXVT' + wrong, '4AZ7K9Q' + right]) await post(typed);
  await fresh.ask('alter function citizen.open_slip rename to gone');
  expect((await post('4AZ7K9QXVT' + right)).statusCode).toBe(503);
  await fresh.ask('alter function citizen.gone rename to open_slip');
  const kept = written.join('') + (await app.inject('/metrics')).payload;
  expect(kept).toContain('"msg":"unavailable"');
  for (const secret of ['4AZ7K', hash('4AZ7K9QXVT').toString('hex'), 'Nguyễn'])
    expect(kept).not.toContain(secret);
});

const formType = { 'content-type': 'application/x-www-form-urlencoded' };

function post(slipAndAnswers: string) {
  return app.inject({
    method: 'POST',
    url: '/phieu',
    payload: `slip=${slipAndAnswers.replaceAll(' ', '+')}`,
    headers: formType,
  });
}

async function make(slip: string): Promise<SampleReport> {
  const report = await insertReport(fresh.db, ++made, [an], { kind: 'single', value: 'negative' });
  await fresh.ask('update report set released_at = now() where tube = $1', [report.tube]);
  await fresh.ask("update link set expires_at = now() + interval '1 day' where token_hash = $1", [
    linkHash(tokenOf(report)),
  ]);
  await give(report.tube, slip);
  return report;
}

function give(tube: string, slip: string) {
  return fresh.ask('update swab set slip_hash = $2 where tube = $1', [tube, hash(slip)]);
}

function hash(slip: string): Buffer {
  return createHash('sha256').update(`mauxn/slip/1\n${slip}`).digest();
}
