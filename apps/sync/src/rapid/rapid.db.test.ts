import type { Person, RapidResult } from '@mauxn/domain';
import { deskRoutes, type Intent, type IntentOf } from '@mauxn/wire';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../tests/database.ts';
import {
  newId,
  openTestSite,
  person,
  read,
  type SealedBatch,
  seal,
  type TestSite,
} from '../push/test-site.ts';
import { addMember, openTestDesk, type TestMember } from '../testing/test-member.ts';

let database: FreshDatabase;
let desk: FastifyInstance;
let site: TestSite;
let elsewhere: TestSite;
let lead: TestMember;
let station: TestMember;
let commune: string;

beforeAll(async () => {
  database = await freshDatabase();
  site = await openTestSite(database.db);
  elsewhere = await openTestSite(database.db, { withDeployment: false });
  desk = await openTestDesk(database.db);
  const [row] = await database.ask('select unit from site where id = $1', [site.site]);
  commune = String(row?.['unit']);
  lead = await addMember(database.db, desk, {
    name: 'Trưởng điểm',
    role: 'site-lead',
    scopeKind: 'site',
    scopeId: site.site,
  });
  station = await addMember(database.db, desk, {
    name: 'Trạm',
    role: 'station',
    scopeKind: 'unit',
    scopeId: commune,
  });
});
afterAll(async () => {
  for (const app of [site.app, elsewhere.app, desk]) await app.close();
  await database.close();
});

const kit = { name: 'Kit mẫu', readFrom: 15, readTo: 30 };
const minute = 60_000;

function start(of: TestSite = site, who: Person = person, label?: string): Intent {
  const campaign = newId();
  const args = { person: who, site: of.site, campaign, shift: campaign, kit, ...(label && { label }) };
  return of.intent('rapid.start', args);
}

/** Read so many minutes after the start. */
function reading(of: Intent, result: RapidResult, minutes = 20): Intent {
  return site.intent('rapid.read', { test: of.id, result, readAt: of.at + minutes * minute });
}

function voiding(of: Intent): Intent {
  return site.intent('rapid.void', { test: of.id, reason: 'wrong-person' });
}

async function row(id: string) {
  const [found] = await database.ask('select * from rapid_test where id = $1', [id]);
  return found;
}

async function outcomeOf(id: string) {
  const [found] = await database.ask('select outcome, cause from intent where id = $1', [id]);
  return found;
}

test('a test that is started and read stands in the state, with what the leaflet makes of the time', async () => {
  const [early, inTime, late] = [start(), start(), start(site, person, 'KIT0001')];
  const sealed = seal([
    early,
    inTime,
    late,
    reading(early, 'negative', 14),
    reading(inTime, 'positive', 15),
    reading(late, 'invalid', 31),
  ]);
  expect(read(await site.push([], sealed))).toEqual({ outcomes: 'aaaaaa', causes: [] });
  expect(await row(early.id)).toMatchObject({ state: 'read', result: 'negative', timing: 'early' });
  expect(await row(inTime.id)).toMatchObject({ result: 'positive', timing: 'in-time', name: person.name });
  expect(await row(late.id)).toMatchObject({ result: 'invalid', timing: 'late', label: 'KIT0001' });
});

test('a reading that arrives before its start waits, is applied by itself, and the device is told', async () => {
  const started = start();
  const [first, second] = [reading(started, 'negative'), voiding(started)];
  expect(read(await site.push([first]))).toEqual({ outcomes: 'h', causes: [[0, 'rapid_unknown']] });
  expect(read(await site.push([second])).outcomes).toBe('h');
  expect(read(await site.push([started])).outcomes).toBe('a');
  expect(await row(started.id)).toMatchObject({
    state: 'voided',
    result: 'negative',
    void_reason: 'wrong-person',
  });
  expect([await outcomeOf(first.id), await outcomeOf(second.id)]).toEqual([
    { outcome: 'a', cause: null },
    { outcome: 'a', cause: null },
  ]);
  const told = await database.ask("select body from change where body->>'intent' = any($1)", [
    [first.id, second.id],
  ]);
  expect(told.map(({ body }) => Object(body).outcome)).toEqual(['applied', 'applied']);
});

test('pushed again in whole, in part and anew, nothing changes', async () => {
  const started = start();
  const read1 = reading(started, 'positive');
  const sealed = seal([started, read1]);
  const before = read(await site.push([], sealed));
  const state = await row(started.id);
  expect(read(await site.push([], sealed))).toEqual(before);
  expect(read(await site.push([read1, started]))).toEqual({ outcomes: 'aa', causes: [] });
  expect(read(await site.push([{ ...read1, args: { ...Object(read1.args), result: 'negative' } }]))).toEqual({
    outcomes: 'r',
    causes: [[0, 'id_reused']],
  });
  expect(await row(started.id)).toEqual(state);
});

test('the first reading counts; another one is flagged and kept; a void ends the dispute', async () => {
  const started = start();
  const [first, same, other] = [
    reading(started, 'negative', 16),
    reading(started, 'negative', 17),
    reading(started, 'positive', 18),
  ];
  await site.push([started, first]);
  expect(read(await site.push([same, other]))).toEqual({ outcomes: 'af', causes: [[1, 'rapid_read_twice']] });
  expect(await row(started.id)).toMatchObject({ state: 'read', result: 'negative', disputed: true });
  const kept = await database.ask('select result from rapid_read where test = $1 order by id', [started.id]);
  expect(kept.map(({ result }) => result)).toEqual(['negative', 'negative', 'positive']);
  await site.push([voiding(started)]);
  expect(await row(started.id)).toMatchObject({ state: 'voided', disputed: false });
  expect(await outcomeOf(other.id)).toEqual({ outcome: 'a', cause: null });
});

test('an earlier reading that arrives later counts, and the one before it is flagged', async () => {
  const started = start();
  const [first, second] = [reading(started, 'negative'), reading(started, 'positive')];
  await site.push([started, second]);
  expect(read(await site.push([first])).outcomes).toBe('a');
  expect(await row(started.id)).toMatchObject({ result: 'negative', disputed: true });
  expect(await outcomeOf(second.id)).toEqual({ outcome: 'f', cause: 'rapid_read_twice' });
});

test('a test is changed by its own site only, and started for it only', async () => {
  const started = start();
  await site.push([started]);
  const foreign = elsewhere.intent('rapid.read', {
    test: started.id,
    result: 'positive',
    readAt: started.at,
  });
  expect(read(await elsewhere.push([foreign]))).toEqual({ outcomes: 'r', causes: [[0, 'wrong_site']] });
  const misplaced = elsewhere.intent('rapid.start', Object(start().args));
  expect(read(await elsewhere.push([misplaced]))).toEqual({ outcomes: 'r', causes: [[0, 'wrong_site']] });
  expect(await row(started.id)).toMatchObject({ state: 'running', result: null });
});

const tables = ['rapid_test', 'rapid_read', 'rapid_void', 'intent'] as const;

async function dump() {
  const found: Record<string, unknown> = {};
  for (const table of tables) {
    const columns = table === 'intent' ? 'id, outcome, cause' : '*';
    found[table] = await database.ask(`select ${columns} from ${table} order by province, id`);
  }
  return found;
}

test('the state that is built anew from the log, in any order of batches, is the state', async () => {
  const log = await database.ask('select id, device, body, exceptions from batch order by received_at, id');
  const state = await dump();
  expect(state['rapid_read']).not.toEqual([]);
  // Of two contents under one id the first to arrive counts: only that one depends on the order.
  const honest = log.filter(({ exceptions }) => !JSON.stringify(exceptions).includes('id_reused'));
  for (const batches of [log, honest.toReversed()]) {
    await database.ask(`truncate batch, held, change, ${tables.join(', ')} cascade`);
    for (const { id, device, body } of batches) {
      const from = device === site.device ? site : elsewhere;
      const sealed: SealedBatch = { id: String(id), body: body as Buffer };
      expect((await from.push([], sealed)).statusCode).toBe(200);
    }
    expect(await dump()).toEqual(state);
  }
});

test('a day’s list: tests of the site in order, counts, and the tube that confirms a positive one', async () => {
  await database.ask('truncate rapid_test cascade');
  const tests = [start(site, { ...person, name: 'Người Một' }), start(), start(), start()];
  const [one, two, three, four] = tests as [Intent, Intent, Intent, Intent];
  const tube = site.tube('MX700001');
  const linked = { ...tube, args: { ...tube.args, rapid: two.id } } as IntentOf<'tube.record'>;
  await site.push([
    ...tests,
    reading(one, 'negative', 5),
    reading(two, 'positive', 20),
    reading(three, 'invalid', 45),
    voiding(three),
    linked,
  ]);
  const day = new Date(one.at + 7 * 3_600_000).toISOString().slice(0, 10);
  const list = await lead.ask(deskRoutes.listSiteRapid, { params: { site: site.site }, query: { day } });
  expect(list.tests.map(({ id }) => id)).toEqual([one.id, two.id, three.id, four.id]);
  expect(list.tests[0]).toMatchObject({
    name: 'Người Một',
    birthYear: '1990',
    timing: 'early',
    startedAt: one.at,
  });
  expect(list.tests[1]).toMatchObject({ result: 'positive', tubeCode: 'MX700001', voided: null });
  expect(list.counts).toEqual({
    started: 3,
    running: 1,
    negative: 1,
    positive: 1,
    invalid: 0,
    early: 1,
    late: 0,
    voided: 1,
  });
  expect(await station.ask(deskRoutes.listUnitRapid, { params: { unit: commune }, query: { day } })).toEqual(
    list,
  );
  const nextDay = { day: '2027-01-02' };
  const none = await lead.ask(deskRoutes.listSiteRapid, { params: { site: site.site }, query: nextDay });
  expect([none.tests, none.counts.started]).toEqual([[], 0]);
  const page = await lead.ask(deskRoutes.listSiteRapid, {
    params: { site: site.site },
    query: { day, after: three.id },
  });
  expect(page.tests.map(({ id }) => id)).toEqual([four.id]);
  const [trail] = await database.ask(
    "select subjects from audit where action = 'rapid.read' order by id limit 1",
  );
  expect(trail?.['subjects']).toEqual(tests.map(({ id }) => id));
  await expect(
    lead.ask(deskRoutes.listSiteRapid, { params: { site: site.site }, query: { day: '2026-02-30' } }),
  ).rejects.toMatchObject({ failure: 'invalid_request' });
});
