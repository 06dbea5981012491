import type { IntentOf } from '@mauxn/wire';
import { sql } from 'kysely';
import type { Tx } from '../database.ts';
import {
  bigintArray,
  integerArray,
  smallintArray,
  textArray,
  timestampArray,
  uuidArray,
} from '../pg-array.ts';
import type { LineOutcome, ReadableLine, ReceivedBatch } from './batch.ts';
import { contestTubes } from './contest.ts';
import { swabColumns } from './swabs.ts';

export interface TubeLine {
  readonly line: ReadableLine;
  readonly intent: IntentOf<'tube.record'>;
}

export interface RecordedTubes {
  readonly outcomes: ReadonlyMap<string, LineOutcome>;
  /** Ids of the tubes that are new in the state. */
  readonly recorded: readonly string[];
  /** Codes that these tubes took. */
  readonly codes: readonly string[];
}

/**
 * Logs and applies all tube records of a batch in one statement: log rows, then tubes and swabs of what the log did not know, then
 * the receptions that waited for these codes (docs/sync.md, P4). A code that another tube holds is contested (M4). The waiting
 * receptions are found first and by their codes: a lab that is ahead of the data has many more of them than a batch has tubes.
 */
export async function applyTubeRecords(
  tx: Tx,
  batch: ReceivedBatch,
  records: readonly TubeLine[],
): Promise<RecordedTubes> {
  if (records.length === 0) return { outcomes: new Map(), recorded: [], codes: [] };
  const exceptions = await insertTubes(tx, batch, records);
  const recorded = records.filter(({ line }) => exceptions.get(line.id) !== 'known');
  const outcomes = new Map<string, LineOutcome>(recorded.map(({ line }) => [line.id, { letter: 'a' }]));
  const contested = records
    .filter(({ line }) => exceptions.get(line.id) === 'contested')
    .toSorted((a, b) => (a.intent.args.code < b.intent.args.code ? -1 : 1));
  for (const [id, outcome] of await contestTubes(tx, batch, contested)) outcomes.set(id, outcome);
  const holders = recorded.filter(({ line }) => outcomes.get(line.id)?.letter === 'a');
  return {
    outcomes,
    recorded: recorded.map(({ line }) => line.id),
    codes: holders.map(({ intent }) => intent.args.code),
  };
}

/**
 * @returns the tubes that are not simply new: `known` to the log before, or new and `contested` because another tube holds the code. Most
 * batches have none, and rows cost time on both sides.
 */
async function insertTubes(
  tx: Tx,
  batch: ReceivedBatch,
  records: readonly TubeLine[],
): Promise<ReadonlyMap<string, 'known' | 'contested'>> {
  const { rows } = await sql<{ id: string; fresh: boolean }>`/* tube.record */
    with input as materialized (
      select * from unnest(${tubeColumns(records)})
        as i (id, seq, line, fingerprint, code, kind, campaign, shift, actor, sampled_at, rapid)
    ), waiting as materialized (
      select id, code from reception
      where province = ${batch.province} and code = any(array(select code from input)) and tube is null
    ), fresh as (
      insert into intent (province, id, device, seq, batch, line, fingerprint, outcome)
      select ${batch.province}, id, ${batch.device}, seq, ${batch.id}, line, fingerprint, 'a' from input
      on conflict do nothing
      returning id
    ), tubes as (
      insert into tube (province, id, code, kind, state, site, campaign, shift, device, actor, sampled_at, rapid)
      select ${batch.province}, i.id, i.code, i.kind, case when r.id is null then 'sealed' else 'received' end,
        ${batch.site}, i.campaign, i.shift, ${batch.device}, i.actor, i.sampled_at,
        i.rapid::uuid
      from input i join fresh using (id)
      left join waiting r on r.code = i.code
      -- In one order of codes, whoever brings them: two batches that claim the same codes must not wait for each other in a circle.
      order by i.code
      on conflict (province, code) where holds_code do nothing
      returning id, code
    ), swabs as (
      insert into swab (province, tube, n, name, birth, sex, id_number, phone, insurance, qid, address, source,
        field_sources, opaque, registration, slip_hash)
      select ${batch.province}, p.tube, p.n, p.name, p.birth, p.sex, p.id_number, p.phone, p.insurance, p.qid,
        p.address, p.source, p.field_sources::jsonb, p.opaque, p.registration::uuid,
        decode(p.slip_hash, 'hex')
      from unnest(${swabColumns(records)})
        as p (tube, n, name, birth, sex, id_number, phone, insurance, qid, address, source, field_sources, opaque,
          registration, slip_hash)
      join fresh on fresh.id = p.tube
    ), matched as (
      update reception r set tube = tubes.id from waiting join tubes using (code)
      where r.province = ${batch.province} and r.id = waiting.id and r.tube is null
    )
    select i.id, fresh.id is not null as fresh
    from input i left join fresh using (id) left join tubes using (id) where tubes.id is null`.execute(tx);
  return new Map(rows.map(({ id, fresh }) => [id, fresh ? 'contested' : 'known']));
}

function tubeColumns(records: readonly TubeLine[]) {
  return sql.join([
    sql`${uuidArray(records.map(({ line }) => line.id))}::uuid[]`,
    sql`${integerArray(records.map(({ line }) => line.seq))}::int4[]`,
    sql`${smallintArray(records.map(({ line }) => line.place))}::int2[]`,
    sql`${bigintArray(records.map(({ line }) => line.fingerprint))}::int8[]`,
    sql`${textArray(records.map(({ intent }) => intent.args.code))}::text[]`,
    sql`${textArray(records.map(({ intent }) => intent.args.kind))}::text[]`,
    sql`${uuidArray(records.map(({ intent }) => intent.args.campaign))}::uuid[]`,
    sql`${uuidArray(records.map(({ intent }) => intent.args.shift))}::uuid[]`,
    sql`${uuidArray(records.map(({ intent }) => intent.actor))}::uuid[]`,
    sql`${timestampArray(records.map(({ intent }) => intent.at))}::timestamptz[]`,
    sql`${textArray(records.map(({ intent }) => intent.args.rapid))}::text[]`,
  ]);
}
