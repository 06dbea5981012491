import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../tests/database.ts';
import { newId, openTestSite, person, read, seal, type TestSite } from './test-site.ts';

let database: FreshDatabase;
let site: TestSite;
let code = 0;
const nextCode = () => `MX${String(++code).padStart(6, '0')}`;

beforeAll(async () => {
  database = await freshDatabase();
  site = await openTestSite(database.db);
});
afterAll(async () => {
  await site.app.close();
  await database.close();
});

async function count(
  table: 'tube' | 'swab' | 'intent' | 'batch' | 'conflict' | 'audit' | 'change',
): Promise<number> {
  const { n } = await database.db
    .selectFrom(table)
    .select((eb) => eb.fn.countAll().as('n'))
    .executeTakeFirstOrThrow();
  return Number(n);
}

async function tubeRow(id: string) {
  return database.db.selectFrom('tube').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Codes that the last push told the other devices. */
async function usedCodes(): Promise<unknown> {
  const [row] = await database.ask('select body from change order by n desc limit 1');
  return Object(row?.['body']).codes;
}

test('a tube with its people is in the log and in the state', async () => {
  const pool = site.tube(nextCode(), [person, { ...person, name: 'Trần Thị Mẫu' }], 'site-pool');
  expect(read(await site.push([pool]))).toEqual({ outcomes: 'a', causes: [] });
  expect(await tubeRow(pool.id)).toMatchObject({ kind: 'site-pool', state: 'sealed', holds_code: true });
  const people = await database.db
    .selectFrom('swab')
    .select('name')
    .where('tube', '=', pool.id)
    .orderBy('n')
    .execute();
  expect(people.map((row) => row.name)).toEqual(['Nguyễn Văn Thử', 'Trần Thị Mẫu']);
});

test('the same batch sent again gives the same answer and changes nothing', async () => {
  const lines = [site.tube(nextCode()), site.tube(nextCode()), 'not json'];
  const sealed = seal(lines);
  const first = read(await site.push(lines, sealed));
  const before = [await count('tube'), await count('intent'), await count('batch'), await count('audit')];
  expect(read(await site.push(lines, sealed))).toEqual(first);
  expect([await count('tube'), await count('intent'), await count('batch'), await count('audit')]).toEqual(
    before,
  );
});

test('other bytes under the id of a batch are taken too', async () => {
  const [first, second] = [site.tube(nextCode()), site.tube(nextCode())];
  const sealed = seal([first]);
  await site.push([first], sealed);
  expect(read(await site.push([second], { id: sealed.id, body: seal([second]).body })).outcomes).toBe('a');
  expect(await tubeRow(second.id)).toBeDefined();
});

test('intents cut into other batches are answered as before and applied once', async () => {
  const lines = [site.tube(nextCode()), site.tube(nextCode()), site.tube(nextCode())];
  await site.push(lines.slice(0, 2));
  const before = await count('tube');
  expect(read(await site.push(lines)).outcomes).toBe('aaa');
  expect(await count('tube')).toBe(before + 1);
});

test('twenty copies of one batch at the same time make one tube', async () => {
  const tube = site.tube(nextCode());
  const sealed = seal([tube]);
  const answers = await Promise.all(Array.from({ length: 20 }, () => site.push([tube], sealed)));
  expect(answers.map((answer) => read(answer).outcomes)).toEqual(Array(20).fill('a'));
  const { n } = await database.db
    .selectFrom('tube')

    .select((eb) => eb.fn.countAll().as('n'))
    .where('id', '=', tube.id)
    .executeTakeFirstOrThrow();
  expect(Number(n)).toBe(1);
});

test('the same id with another content is refused, and both contents are in the log', async () => {
  const tube = site.tube(nextCode());
  await site.push([tube]);
  const forged = seal([{ ...tube, at: tube.at + 1 }]);
  expect(read(await site.push([], forged))).toEqual({ outcomes: 'r', causes: [[0, 'id_reused']] });
  const bodies = await database.db.selectFrom('batch').select('body').where('id', '=', forged.id).execute();
  expect(bodies.map((row) => gunzipSync(row.body).toString())).toEqual([
    JSON.stringify({ ...tube, at: tube.at + 1 }),
  ]);
});

test('an id twice in one batch is one intent, and other content under it is refused', async () => {
  const [tube, other] = [site.tube(nextCode()), site.tube(nextCode())];
  const sealed = seal([other, tube, tube, { ...tube, at: tube.at + 1 }]);
  expect(read(await site.push([], sealed))).toEqual({ outcomes: 'aaar', causes: [[3, 'id_reused']] });
  const logged = await database.db.selectFrom('intent').select('line').where('id', '=', tube.id).execute();
  expect(logged).toEqual([{ line: 1 }]);
});

test('known, new and contested tubes in one batch each get their own answer', async () => {
  const taken = nextCode();
  const [known, first] = [site.tube(nextCode()), site.tube(taken)];
  await site.push([known, first]);
  const [contesting, fresh] = [site.tube(taken), site.tube(nextCode())];
  const before = [await count('tube'), await count('swab'), await count('intent')];
  expect(read(await site.push([contesting, known, fresh]))).toEqual({
    outcomes: 'faa',
    causes: [[0, 'tube_code_taken']],
  });
  expect([await count('tube'), await count('swab'), await count('intent')]).toEqual(
    before.map((rows) => rows + 2),
  );
  expect(await usedCodes()).toContain(fresh.args.code);
  expect(await usedCodes()).not.toContain(taken);
});

test('a code that another tube holds is flagged with where and when, and the first keeps it', async () => {
  const taken = nextCode();
  const [first, second] = [site.tube(taken), site.tube(taken)];
  await site.push([first]);
  const before = await count('conflict');
  const answer = await site.push([second]);
  expect(read(answer)).toEqual({ outcomes: 'f', causes: [[0, 'tube_code_taken']] });
  expect(answer.json().exceptions[0].detail).toContain(taken);
  expect((await tubeRow(first.id))?.holds_code).toBe(true);
  expect((await tubeRow(second.id))?.holds_code).toBe(false);
  expect(await count('conflict')).toBe(before + 1);
});

test('the same code twice in one batch: one is applied, one is flagged', async () => {
  const taken = nextCode();
  expect([...read(await site.push([site.tube(taken), site.tube(taken)])).outcomes].toSorted()).toEqual([
    'a',
    'f',
  ]);
});

test('a line that is no intent fails alone and stays in the log', async () => {
  const good = site.tube(nextCode());
  const sealed = seal([
    '{"half":',
    good,
    { ...good, id: newId(), args: { code: 'Đ' } },
    { ...good, id: newId(), wire: 99, name: 'x.y' },
  ]);
  expect(read(await site.push([], sealed))).toEqual({
    outcomes: 'rarr',
    causes: [
      [0, 'malformed'],
      [2, 'malformed'],
      [3, 'unknown_intent'],
    ],
  });
  const row = await database.db
    .selectFrom('batch')
    .select('body')
    .where('id', '=', sealed.id)
    .executeTakeFirstOrThrow();
  expect(gunzipSync(row.body).toString().split('\n')[0]).toBe('{"half":');
});

test('a device cannot speak for another device, another site or a stranger', async () => {
  const tube = site.tube(nextCode());
  const lines = [
    { ...tube, id: newId(), device: newId() },
    { ...tube, id: newId(), actor: newId() },
    { ...tube, id: newId(), args: { ...tube.args, site: newId() } },
  ];
  expect(read(await site.push(lines))).toEqual({
    outcomes: 'rrr',
    causes: [
      [0, 'not_allowed'],
      [1, 'not_allowed'],
      [2, 'wrong_site'],
    ],
  });
});

test('a correction that arrives before its tube waits and is applied by itself', async () => {
  const tube = site.tube(nextCode());
  const correction = site.intent('tube.correct', {
    tube: tube.id,
    edition: 1,
    people: [{ n: 0, set: { name: 'Nguyễn Văn Đúng' } }],
  });
  expect(read(await site.push([correction]))).toEqual({ outcomes: 'h', causes: [[0, 'tube_unknown']] });
  await site.push([tube]);
  const swab = await database.db
    .selectFrom('swab')
    .select('name')
    .where('tube', '=', tube.id)
    .executeTakeFirstOrThrow();
  expect(swab.name).toBe('Nguyễn Văn Đúng');
  const logged = await database.db
    .selectFrom('intent')
    .select('outcome')
    .where('id', '=', correction.id)
    .executeTakeFirstOrThrow();
  expect(logged.outcome).toBe('a');
});

test('a voided tube gives its code back', async () => {
  const code = nextCode();
  const tube = site.tube(code);
  await site.push([tube, site.intent('tube.void', { tube: tube.id, reason: 'wrong-tube' })]);
  expect(await tubeRow(tube.id)).toMatchObject({
    state: 'voided',
    void_reason: 'wrong-tube',
    holds_code: false,
  });
  expect(read(await site.push([site.tube(code)])).outcomes).toBe('a');
});

test('a shift that is closed before it is opened is whole in the end', async () => {
  const open = site.intent('shift.open', { site: site.site, campaign: site.site });
  const close = site.intent('shift.close', { shift: open.id, captured: 7 });
  await site.push([close]);
  await site.push([open]);
  const shift = await database.db
    .selectFrom('shift')
    .selectAll()
    .where('id', '=', open.id)
    .executeTakeFirstOrThrow();
  expect(shift).toMatchObject({ captured: 7, site: site.site, opened_by: site.actor });
});
