import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../tests/database.ts';
import {
  bigintArray,
  integerArray,
  smallintArray,
  textArray,
  timestampArray,
  uuidArray,
} from './pg-array.ts';

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.close());

/** The array as Postgres understood it, as JSON. */
async function understood(array: Buffer, type: string): Promise<unknown> {
  const { rows } = await sql<{ read: unknown }>`
    select to_jsonb(${array}::${sql.raw(type)}) as read`.execute(fresh.db);
  return rows[0]?.read;
}

test.each([
  ['text[]', textArray, ['Nguyễn Thị Hằng', '', 'x'.repeat(70_000), '😷 {"a",b}\\', 'NULL']],
  ['int2[]', smallintArray, [0, 1, -1, 32_767, -32_768]],
  ['int4[]', integerArray, [0, -1, 2_147_483_647, -2_147_483_648]],
  ['uuid[]', uuidArray, ['0197aaaa-0000-7000-8000-00000000f00d', 'ffffffff-ffff-ffff-ffff-ffffffffffff']],
] as const)('%s arrives as it was', async (type, encode, values) => {
  expect(await understood((encode as (values: readonly unknown[]) => Buffer)(values), type)).toEqual(values);
  expect(await understood((encode as (values: readonly unknown[]) => Buffer)([]), type)).toEqual([]);
});

test('missing texts are nulls', async () => {
  expect(await understood(textArray([undefined, 'a', null]), 'text[]')).toEqual([null, 'a', null]);
});

test('large numbers and times keep every digit', async () => {
  const numbers = [0n, -1n, 9_223_372_036_854_775_807n, -9_223_372_036_854_775_808n];
  expect(await understood(bigintArray(numbers), 'int8[]::text[]')).toEqual(numbers.map(String));
  const times = [0, 1_763_700_000_123, Date.UTC(1999, 11, 31, 23, 59, 59, 999)];
  const read = await understood(timestampArray(times), 'timestamptz[]');
  expect((read as string[]).map((time) => Date.parse(time))).toEqual(times);
});

test('half of a character pair, which JSON lets through, does not spoil the rest', async () => {
  expect(await understood(textArray(['\ud83d', 'sau']), 'text[]')).toEqual(['\ufffd', 'sau']);
});

test('an id in capitals is the same id', async () => {
  const id = '0197AAAA-0000-7000-8000-00000000F00D';
  expect(await understood(uuidArray([id]), 'uuid[]')).toEqual([id.toLowerCase()]);
});
