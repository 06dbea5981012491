import {
  type Cause,
  type MergedRapid,
  mergeRapid,
  type RapidReading,
  type RapidVoid,
  timingOf,
} from '@mauxn/domain';
import { sql } from 'kysely';
import type { Tx } from '../database.ts';
import { textArray, uuidArray } from '../pg-array.ts';

interface FoundTest {
  readonly id: string;
  readonly readFrom: number;
  readonly readTo: number;
  readonly startedAt: number;
  readonly readings: readonly (RapidReading & { readonly flagged: boolean })[];
  readonly voids: readonly RapidVoid[];
}

/**
 * Writes each test as its readings and voids make it. The tests must be locked.
 * @returns the readings that changed sides: now beside another one that counts, or no more
 */
export async function settleTests(
  tx: Tx,
  province: number,
  ids: readonly string[],
): Promise<readonly (readonly [id: string, cause: Cause | null])[]> {
  if (ids.length === 0) return [];
  const tests = (await findTests(tx, province, ids)).map((test) => ({
    ...test,
    merged: mergeRapid(test.readings, test.voids),
  }));
  await writeTests(tx, province, tests);
  const turned = tests.flatMap(({ readings, merged }) =>
    readings.flatMap(({ id, result, flagged }) => {
      const differs = merged.isDisputed && result !== merged.reading?.result;
      return differs === flagged ? [] : [{ id, flagged: differs }];
    }),
  );
  await markReadings(tx, province, turned);
  return turned.map(({ id, flagged }) => [id, flagged ? 'rapid_read_twice' : null]);
}

async function findTests(tx: Tx, province: number, ids: readonly string[]): Promise<readonly FoundTest[]> {
  const { rows } = await sql<FoundTest>`/* rapid.find */
    select t.id, t.read_from as "readFrom", t.read_to as "readTo", ${epoch('t.started_at')} as "startedAt",
      (select coalesce(jsonb_agg(jsonb_build_object(
          'id', r.id, 'result', r.result, 'readAt', ${epoch('r.read_at')}, 'flagged', r.flagged)), '[]')
        from rapid_read r where (r.province, r.test) = (t.province, t.id)) as readings,
      (select coalesce(jsonb_agg(jsonb_build_object('id', v.id, 'reason', v.reason)), '[]')
        from rapid_void v where (v.province, v.test) = (t.province, t.id)) as voids
    from rapid_test t where t.province = ${province} and t.id = any(${uuidArray(ids)}::uuid[])`.execute(tx);
  return rows;
}

/** A time as ms since 1970, exactly as it came: a double holds these without loss. */
function epoch(column: string) {
  return sql`(extract(epoch from ${sql.ref(column)}) * 1000)::float8`;
}

async function writeTests(
  tx: Tx,
  province: number,
  tests: readonly (FoundTest & { merged: MergedRapid })[],
): Promise<void> {
  await sql`/* rapid.settle */
    update rapid_test t set state = i.state, result = i.result, read_at = i.read_at, timing = i.timing,
      void_reason = i.void_reason, disputed = i.disputed = 'yes'
    from unnest(
      ${uuidArray(tests.map(({ id }) => id))}::uuid[],
      ${textArray(tests.map(({ merged }) => merged.state))}::text[],
      ${textArray(tests.map(({ merged }) => merged.reading?.result))}::text[],
      ${textArray(tests.map(({ merged }) => merged.reading && new Date(merged.reading.readAt).toISOString()))}::text[]::timestamptz[],
      ${textArray(tests.map((test) => timingOfTest(test)))}::text[],
      ${textArray(tests.map(({ merged }) => merged.voided))}::text[],
      ${textArray(tests.map(({ merged }) => (merged.isDisputed ? 'yes' : 'no')))}::text[]
    ) as i (id, state, result, read_at, timing, void_reason, disputed)
    where t.province = ${province} and t.id = i.id`.execute(tx);
}

function timingOfTest({ readFrom, readTo, startedAt, merged }: FoundTest & { merged: MergedRapid }) {
  const { reading } = merged;
  return reading && timingOf({ name: '', readFrom, readTo }, startedAt, reading.readAt);
}

async function markReadings(
  tx: Tx,
  province: number,
  readings: readonly { id: string; flagged: boolean }[],
): Promise<void> {
  for (const flagged of [true, false]) {
    const ids = readings.filter((reading) => reading.flagged === flagged).map(({ id }) => id);
    if (ids.length === 0) continue;
    await sql`
      update rapid_read set flagged = ${flagged}
      where province = ${province} and id = any(${uuidArray(ids)}::uuid[])`.execute(tx);
  }
}
