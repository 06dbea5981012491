import { type RecallState } from '@mauxn/domain';
import { deskRoutes } from '@mauxn/wire';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../tests/database.ts';
import { newId, openTestSite, person, type TestSite } from '../push/test-site.ts';
import { addMember, openTestDesk, province, type TestMember } from '../testing/test-member.ts';

let database: FreshDatabase;
let desk: FastifyInstance;
let site: TestSite;
let elsewhere: TestSite;
let commune: string;
let area: string;
let station: TestMember;
let manager: TestMember;

beforeAll(async () => {
  database = await freshDatabase();
  site = await openTestSite(database.db);
  elsewhere = await openTestSite(database.db, { withDeployment: false });
  desk = await openTestDesk(database.db);
  area = newId();
  const [row] = await database.ask('select unit from site where id = $1', [site.site]);
  commune = String(row?.['unit']);
  await database.ask("insert into unit (id, path, level, name) values ($1, '2024:77', 'province', 'Tỉnh')", [
    area,
  ]);
  await database.ask("update unit set path = '2024:77/2024:77001' where id = $1", [commune]);
  const at = { scopeKind: 'unit' } as const;
  station = await addMember(database.db, desk, {
    ...at,
    name: 'Trạm',
    role: 'station',
    scopeId: commune,
  });
  manager = await addMember(database.db, desk, { ...at, name: 'Quản lý', role: 'manager', scopeId: area });
});
afterAll(async () => {
  for (const app of [site.app, elsewhere.app, desk]) await app.close();
  await database.close();
});

let code = 0;

/** Somebody of a tube of this site who is to be swabbed again. */
async function recalled(of: TestSite, name: string, state: RecallState = 'open'): Promise<string> {
  const tube = of.tube(`MX${String(++code).padStart(6, '0')}`, [{ ...person, name }]);
  await of.push([tube]);
  const id = newId();
  await database.ask(
    "insert into recall (province, id, tube, n, reason, state) values ($1, $2, $3, 0, 'invalid', $4)",
    [province, id, tube.id, state],
  );
  return id;
}

function list(member: TestMember, unit: string, query: { after?: string; state?: RecallState } = {}) {
  return member.ask(deskRoutes.listRecalls, { params: { unit }, query });
}

test('open recalls of the unit and of what lies below it come first, with what is needed to call', async () => {
  const done = await recalled(site, 'Trần Thị Xong', 're-swabbed');
  const open = await recalled(site, 'Nguyễn Văn Gọi');
  await recalled(elsewhere, 'Người Nơi Khác');
  const { recalls, more } = await list(station, commune);
  expect(more).toBe(false);
  expect(recalls.map(({ id }) => id)).toEqual([open, done]);
  expect(recalls[0]).toMatchObject({
    state: 'open',
    reason: 'invalid',
    tubeCode: 'MX000002',
    name: 'Nguyễn Văn Gọi',
    birthYear: '1990',
    phone: '0900000001',
  });
  expect(await list(manager, area)).toEqual({ recalls, more });
});

test('a unit that is not one’s own is not there, and reading leaves a trail', async () => {
  await expect(list(station, area)).rejects.toMatchObject({ failure: 'not_found' });
  const { recalls } = await list(manager, commune);
  const [trail] = await database.ask(
    "select actor, subjects from audit where action = 'recall.read' order by id desc limit 1",
  );
  expect(trail).toEqual({ actor: manager.id, subjects: recalls.map(({ id }) => id) });
});

test('a long list is whole, also when somebody is called while it is being read', async () => {
  const place = await openTestSite(database.db, { withDeployment: false });
  const [row] = await database.ask('select unit from site where id = $1', [place.site]);
  const unit = String(row?.['unit']);
  const member = await addMember(database.db, desk, {
    name: 'Trạm',
    role: 'station',
    scopeKind: 'unit',
    scopeId: unit,
  });
  const tube = place.tube('MX900001');
  await place.push([tube]);
  // Seven hundred people of seventy copies of one tube, every third of them done.
  const ids = Array.from({ length: 700 }, () => newId());
  await database.ask(
    `with copies as (
       insert into tube (province, id, code, kind, site, campaign, shift, device, actor, sampled_at, holds_code)
       select province, gen_random_uuid(), code, 'site-pool', site, campaign, shift, device, actor, sampled_at, false
       from tube, generate_series(1, 70) where id = $2 returning id
     ), people as (
       insert into swab (province, tube, n, name, source)
       select $1, id, n, 'Người', 'typed' from copies, generate_series(0, 9) n returning tube, n
     )
     insert into recall (province, id, tube, n, reason, state)
     select $1, ($3::uuid[])[k], tube, n, 'invalid', case when k % 3 = 0 then 're-swabbed' else 'open' end
     from (select tube, n, row_number() over () as k from people) p`,
    [province, tube.id, ids],
  );
  const seen: string[] = [];
  let last: { id: string; state: RecallState } | undefined;
  for (let more = true; more; ) {
    const page = await list(member, unit, last && { after: last.id, state: last.state });
    seen.push(...page.recalls.map(({ id }) => id));
    last = page.recalls.at(-1);
    if (seen.length === 300)
      await database.ask("update recall set state = 'called' where id = $1", [last?.id]);
    more = page.more;
  }
  expect(new Set(seen)).toEqual(new Set(ids));
  // Who was called meanwhile stands among the others by now, and is not lost there.
  expect(seen.length).toBe(701);
});
