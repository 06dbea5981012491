import { applyBatch, countHelp, inTransaction, slipHash } from '@mauxn/store';
import { pullAnswer } from '@mauxn/wire';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../tests/database.ts';
import { admitLines } from '../push/admit-lines.ts';
import { readBatch } from '../push/read-batch.ts';
import { newId, openTestSite, origin, person, read, seal, type TestSite } from '../push/test-site.ts';

let database: FreshDatabase;
let site: TestSite;
let unit: string;
let counted = 0;
const nextSlip = () => String(++counted).padStart(10, 'Q');

beforeAll(async () => {
  database = await freshDatabase();
  site = await openTestSite(database.db);
  const [row] = await database.ask('select unit from site where id = $1', [site.site]);
  unit = String(row?.['unit']);
});
afterAll(async () => {
  await site.app.close();
  await database.close();
});

const issue = (slip: string, help = 'cannot', of = site, number = 'A-017') =>
  of.intent('slip.issue', { slip, help, number, site: of.site, campaign: unit, shift: unit });
const slips = 'select * from slip order by id';
const swabs = "select tube, n, encode(slip_hash, 'hex') as hash from swab order by tube, n";
const takeBack = (id: string, of = site) => of.intent('slip.void', { issue: id });
const stateOf = (where = 'true') =>
  database.ask(
    `select id, encode(slip_hash, 'hex') as hash, holds_id, help, number, voided_at from slip where ${where} order by id`,
  );

test('a slip is in the log and in the state, by the hash of its id and never by the id', async () => {
  const slip = nextSlip();
  const one = issue(slip);
  expect(read(await site.push([one]))).toEqual({ outcomes: 'a', causes: [] });
  expect(await stateOf(`id = '${one.id}'`)).toEqual([
    {
      id: one.id,
      hash: slipHash(slip).toString('hex'),
      holds_id: true,
      help: 'cannot',
      number: 'A-017',
      voided_at: null,
    },
  ]);
  const tube = site.tube('MX000001', [{ ...person, slip }]);
  expect(read(await site.push([tube])).outcomes).toBe('a');
  expect(
    await database.ask("select encode(slip_hash, 'hex') as hash from swab where tube = $1", [tube.id]),
  ).toEqual([{ hash: slipHash(slip).toString('hex') }]);
  for (const table of ['slip', 'swab', 'tube', 'held', 'audit', 'change', 'intent'])
    expect(await database.ask(`select 1 from ${table} t where t::text like $1`, [`%${slip}%`])).toEqual([]);
});

test('a batch that comes again, whole or cut otherwise, changes nothing', async () => {
  const lines = [issue(nextSlip()), issue(nextSlip(), 'has-app'), issue(nextSlip(), 'declared')];
  const sealed = seal(lines);
  const first = read(await site.push(lines, sealed));
  const before = await stateOf();
  expect(read(await site.push(lines, sealed))).toEqual(first);
  expect(read(await site.push(lines.toReversed())).outcomes).toBe('aaa');
  await Promise.all(Array.from({ length: 8 }, () => site.push(lines)));
  expect(await stateOf()).toEqual(before);
});

test('the same slip issued twice is flagged, in one batch and in two; both stay', async () => {
  const slip = nextSlip();
  const [one, two, three] = [issue(slip), issue(slip), issue(slip)];
  expect(read(await site.push([one, two]))).toEqual({ outcomes: 'af', causes: [[1, 'slip_taken']] });
  expect(read(await site.push([three]))).toEqual({ outcomes: 'f', causes: [[0, 'slip_taken']] });
  expect(read(await site.push([three, one])).outcomes).toBe('fa');
  const rows = await stateOf(
    `number = 'A-017' and encode(slip_hash, 'hex') = '${slipHash(slip).toString('hex')}'`,
  );
  expect(rows.map((row) => row['holds_id'])).toEqual([true, false, false]);
});

test('what does not belong here is rejected with its cause', async () => {
  const other = await openTestSite(database.db, { withDeployment: false });
  const foreign = site.intent('slip.issue', { ...issue(nextSlip()).args, site: other.site });
  const broken = site.intent('slip.issue', { ...issue(nextSlip()).args, slip: 'OOOOOOOOOO' });
  expect(read(await site.push([foreign, broken]))).toEqual({
    outcomes: 'rr',
    causes: [
      [0, 'wrong_site'],
      [1, 'malformed'],
    ],
  });
  const one = issue(nextSlip());
  await site.push([one]);
  expect(read(await other.push([takeBack(one.id, other)])).causes).toEqual([[0, 'wrong_site']]);
  expect((await stateOf(`id = '${one.id}'`))[0]?.['voided_at']).toBeNull();
  await other.app.close();
});

test('a void that comes first is held, and applied by itself when its slip comes', async () => {
  const one = issue(nextSlip());
  const gone = takeBack(one.id);
  expect(read(await site.push([gone]))).toEqual({ outcomes: 'h', causes: [[0, 'slip_unknown']] });
  expect(read(await site.push([one])).outcomes).toBe('a');
  expect(read(await site.push([gone]))).toEqual({ outcomes: 'a', causes: [] });
  expect((await stateOf(`id = '${one.id}'`))[0]?.['voided_at']).toEqual(new Date(gone.at));
  const pulled = await site.app.inject({
    method: 'GET',
    url: '/api/pull?cursor=0',
    headers: { origin },
    cookies: site.cookies,
  });
  const changes = pullAnswer.parse(pulled.json()).changes;
  expect(changes).toContainEqual({ kind: 'outcome', intent: gone.id, outcome: 'applied' });
});

test('a void and its slip that come at the same moment never miss each other', async () => {
  for (let round = 0; round < 10; round++) {
    const one = issue(nextSlip());
    await Promise.all([site.push([takeBack(one.id)]), site.push([one])]);
    expect((await stateOf(`id = '${one.id}'`))[0]?.['voided_at']).not.toBeNull();
  }
});

test('the state that the log makes anew is the state that is there', async () => {
  const copy = await freshDatabase();
  const places = ['unit', 'site', 'staff'] as const;
  for (const table of places) {
    const rows = await database.db.selectFrom(table).selectAll().execute();
    await copy.db.insertInto(table).values(rows).execute();
  }
  const devices = await database.db.selectFrom('device').selectAll().execute();
  const sites = new Map(devices.map(({ id, site: place }) => [id, place]));
  await copy.db
    .insertInto('device')
    .values(devices.map(({ number: _, ...device }) => device))
    .execute();
  for (const { id, device, actor, body, sha256 } of await database.db
    .selectFrom('batch')
    .select(['id', 'device', 'actor', 'body', 'sha256'])
    .orderBy('received_at')
    .execute()) {
    const from = { id: device, label: '', site: sites.get(device) ?? '', siteName: '', unitName: '' };
    const lines = await admitLines(copy.db, from, actor, readBatch(body));
    const batch = { province: 99, id, device, site: from.site, siteName: '', actor, sha256, body, lines };
    await inTransaction(copy.db, (tx) => applyBatch(tx, { ...batch, receivedAt: 0 }));
  }
  expect(await copy.ask(slips)).toEqual(await database.ask(slips));
  expect(await copy.ask(swabs)).toEqual(await database.ask(swabs));
  await copy.close();
});

test('figures count people per site, day and kind of help, without what was taken back', async () => {
  const other = await openTestSite(database.db, { withDeployment: false });
  const [row] = await database.ask('select unit from site where id = $1', [other.site]);
  const at = Date.parse('2026-12-01T16:59:00Z');
  const lines = [
    { ...issue(nextSlip(), 'installed', other), at },
    { ...issue(nextSlip(), 'installed', other), at },
    { ...issue(nextSlip(), 'cannot', other), at },
    { ...issue(nextSlip(), 'cannot', other), at: at + 120_000 },
  ];
  await other.push([...lines, takeBack(lines[1]?.id ?? newId(), other)]);
  const figures = await inTransaction(database.db, (tx) =>
    countHelp(tx, { province: 99, unit: String(row?.['unit']), from: '2026-12-01', to: '2026-12-02' }),
  );
  expect(
    figures.map(({ site: place, day, help, people }) => [place === other.site, day, help, people]),
  ).toEqual([
    [true, '2026-12-01', 'cannot', 1],
    [true, '2026-12-01', 'installed', 1],
    [true, '2026-12-02', 'cannot', 1],
  ]);
  await other.app.close();
});

test('a device learns its letter and its number', async () => {
  const setUp = await site.app.inject({
    method: 'GET',
    url: '/api/set-up',
    headers: { origin },
    cookies: site.cookies,
  });
  expect(setUp.json()).toMatchObject({ province: 99, device: { lane: 'A', number: expect.any(Number) } });
});
