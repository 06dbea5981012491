import { receiveTube } from '@mauxn/store';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../tests/database.ts';
import { newId, person, type TestSite } from '../push/test-site.ts';
import { heldOpen, pushOf } from '../testing/held-open.ts';
import { openTestBench, type TestBench } from '../testing/test-bench.ts';
import { openTestLab, receivedBy, type TestLab } from '../testing/test-lab.ts';
import { province } from '../testing/test-member.ts';

let database: FreshDatabase;
let bench: TestBench;
let site: TestSite;
let lab: TestLab;
let otherLab: TestLab;
beforeAll(async () => {
  database = await freshDatabase();
  bench = await openTestBench(database.db);
  ({ site, lab, otherLab } = bench);
});
afterAll(async () => {
  await bench.close();
  await database.close();
});

async function tubeState(id: string): Promise<string | undefined> {
  const row = await database.db.selectFrom('tube').select('state').where('id', '=', id).executeTakeFirst();
  return row?.state;
}

async function receptionsOf(tubeCode: string) {
  return database.db.selectFrom('reception').selectAll().where('code', '=', tubeCode).execute();
}

test('a received tube shows whose it is, and has arrived', async () => {
  const tube = site.tube(
    bench.nextCode(),
    [person, { ...person, name: 'Trần Thị Mẫu', birth: '1985' }],
    'site-pool',
  );
  await site.push([tube]);
  const received = await lab.receive(tube.args.code);
  expect(received).toMatchObject({
    code: tube.args.code,
    tube: { id: tube.id, kind: 'site-pool' },
    contested: false,
    result: null,
    standing: null,
  });
  expect(received.tube?.people).toEqual([
    { name: 'Nguyễn Văn Thử', birthYear: '1990' },
    { name: 'Trần Thị Mẫu', birthYear: '1985' },
  ]);
  expect(received.tube?.sampledAt).toBe(tube.at);
  expect(await tubeState(tube.id)).toBe('received');
});

test('the same scan sent again and the same tube scanned again change nothing and say so', async () => {
  const body = { id: newId(), code: bench.nextCode() };
  const first = await receivedBy(lab.technician, lab.id, body);
  expect(first.again).toBe(false);
  expect(await receivedBy(lab.technician, lab.id, body)).toEqual({ ...first, again: true });
  const scanned = { id: newId(), code: body.code };
  expect(await receivedBy(lab.reviewer, lab.id, scanned)).toEqual({ ...first, again: true });
  expect(await receptionsOf(body.code)).toMatchObject([{ id: body.id, received_by: lab.technician.id }]);
});

test('a tube that another lab received is refused, and so is an id that stands for another tube', async () => {
  const body = { id: newId(), code: bench.nextCode() };
  await receivedBy(lab.technician, lab.id, body);
  const elsewhere = receivedBy(otherLab.technician, otherLab.id, { ...body, id: newId() });
  await expect(elsewhere).rejects.toMatchObject({ failure: 'already_exists' });
  const otherTube = receivedBy(lab.technician, lab.id, { ...body, code: bench.nextCode() });
  await expect(otherTube).rejects.toMatchObject({ failure: 'already_exists' });
  expect(await receptionsOf(body.code)).toMatchObject([{ id: body.id, lab: lab.id }]);
});

test('a tube scanned twenty times at once is one reception', async () => {
  const tubeCode = bench.nextCode();
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => receivedBy(lab.technician, lab.id, { id: newId(), code: tubeCode })),
  );
  expect(answers.filter(({ again }) => !again)).toHaveLength(1);
  expect(new Set(answers.map(({ tube }) => tube.reception)).size).toBe(1);
});

test('a tube that its site voided is named at the door, until another record claims its code', async () => {
  const tube = site.tube(bench.nextCode());
  await site.push([tube, site.intent('tube.void', { tube: tube.id, reason: 'duplicate' })]);
  const received = await lab.receive(tube.args.code);
  expect(received).toMatchObject({ tube: null, voided: { reason: 'duplicate' } });
  const next = site.tube(tube.args.code);
  await site.push([next]);
  expect(await lab.find(tube.args.code)).toMatchObject({ tube: { id: next.id }, voided: null });
});

test('a tube whose record is missing waits for it and is matched when it arrives', async () => {
  const tube = site.tube(bench.nextCode());
  expect((await lab.receive(tube.args.code)).tube).toBeNull();
  await site.push([tube]);
  expect((await lab.find(tube.args.code))?.tube?.id).toBe(tube.id);
  expect(await tubeState(tube.id)).toBe('received');
});

test('the code of a voided tube waits for another record', async () => {
  const tube = site.tube(bench.nextCode());
  await site.push([tube, site.intent('tube.void', { tube: tube.id, reason: 'damaged' })]);
  expect((await lab.receive(tube.args.code)).tube).toBeNull();
  expect(await tubeState(tube.id)).toBe('voided');
});

test('a push that commits while its tube is being received is matched by the next look at the bench', async () => {
  const tube = site.tube(bench.nextCode());
  const push = await heldOpen(database.db, pushOf(site, [tube]));
  expect((await lab.receive(tube.args.code)).tube).toBeNull();
  await push.commit();
  expect((await receptionsOf(tube.args.code))[0]?.tube).toBeNull();
  expect((await lab.find(tube.args.code))?.tube?.id).toBe(tube.id);
  expect((await receptionsOf(tube.args.code))[0]?.tube).toBe(tube.id);
  expect(await tubeState(tube.id)).toBe('received');
});

test('a reception that commits while its tube is being pushed is matched when the tube is scanned again', async () => {
  const tube = site.tube(bench.nextCode());
  const by = { province, lab: lab.id, actor: lab.technician.id, at: new Date() };
  const scan = { id: newId(), code: tube.args.code };
  const reception = await heldOpen(database.db, (tx) => receiveTube(tx, by, scan));
  await site.push([tube]);
  await reception.commit();
  const again = await receivedBy(lab.technician, lab.id, { id: newId(), code: tube.args.code });
  expect(again).toMatchObject({ again: true, tube: { reception: scan.id, tube: { id: tube.id } } });
  expect(await tubeState(tube.id)).toBe('received');
});

test('the bench comes in pages, oldest first, with the length of every queue', async () => {
  const large = await openTestLab(database.db, bench.desk, 'Phòng xét nghiệm lớn');
  const ids = Array.from({ length: 605 }, () => newId());
  const ours = { province, lab: large.id, received_by: large.technician.id, tube: null };
  await database.db
    .insertInto('reception')
    .values(
      ids.map((id) => ({ ...ours, id, code: bench.nextCode(), open_result: null, released_result: null })),
    )
    .execute();
  const seen: string[] = [];
  for (let more = true; more; ) {
    const after = seen.at(-1);
    const page = await large.list('to-enter', after ? { after } : {});
    expect(page.counts).toEqual({ 'to-enter': 605, 'to-review': 0, 'to-release': 0, released: 0, all: 605 });
    seen.push(...page.tubes.map(({ reception }) => reception));
    more = page.more;
  }
  expect(seen).toEqual(ids);
  expect((await large.list('all')).tubes[0]?.reception).toBe(ids.at(-1));
  expect((await large.list('released')).tubes).toEqual([]);
});

test('a part of the code finds its tubes, and never those of another lab', async () => {
  await lab.receive('MX77001');
  await lab.receive('MX77002');
  await otherLab.receive('MX77003');
  const { tubes } = await lab.list('to-enter', { code: 'mx7700' });
  expect(tubes.map((tube) => tube.code)).toEqual(['MX77001', 'MX77002']);
  expect((await lab.list('all', { code: '%' })).tubes).toEqual([]);
});

test('nobody works on the bench of a lab that is not theirs', async () => {
  const body = { id: newId(), code: bench.nextCode() };
  const stranger = receivedBy(otherLab.technician, lab.id, body);
  await expect(stranger).rejects.toMatchObject({ failure: 'not_found' });
});

test('receiving and reading leave a trail without names', async () => {
  const received = await lab.receive(bench.nextCode());
  await lab.list('to-enter', { code: received.code });
  const rows = await database.ask(
    "select actor, action, detail from audit where subject = 'reception' and subjects @> array[$1]::uuid[] order by id",
    [received.reception],
  );
  expect(rows).toEqual([
    { actor: lab.technician.id, action: 'lab.receive', detail: { again: false } },
    { actor: lab.technician.id, action: 'lab.read', detail: { queue: 'to-enter' } },
  ]);
});
