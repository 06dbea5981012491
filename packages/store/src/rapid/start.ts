import type { IntentOf } from '@mauxn/wire';
import { sql } from 'kysely';
import type { Tx } from '../database.ts';
import { smallintArray, textArray, timestampArray, uuidArray } from '../pg-array.ts';
import type { ReceivedBatch } from '../sync/batch.ts';
import { personColumns } from '../sync/person-row.ts';

/** Writes all tests that a batch starts in one statement. @returns their ids */
export async function insertTests(
  tx: Tx,
  batch: Pick<ReceivedBatch, 'province' | 'site' | 'device'>,
  starts: readonly IntentOf<'rapid.start'>[],
): Promise<readonly string[]> {
  if (starts.length === 0) return [];
  await sql`/* rapid.start */
    insert into rapid_test (province, id, site, campaign, shift, device, actor, started_at, kit, read_from, read_to,
      label, name, birth, sex, id_number, phone, insurance, qid, address, source, field_sources, opaque,
      registration)
    select ${batch.province}, i.id, ${batch.site}, i.campaign, i.shift, ${batch.device}, i.actor, i.started_at, i.kit,
      i.read_from, i.read_to, i.label, i.name, i.birth, i.sex, i.id_number, i.phone, i.insurance, i.qid, i.address,
      i.source, i.field_sources::jsonb, i.opaque, i.registration::uuid
    from unnest(${columnsOf(starts)}, ${personColumns(starts.map(({ args }) => args.person))})
      as i (id, campaign, shift, actor, started_at, kit, read_from, read_to, label,
        name, birth, sex, id_number, phone, insurance, qid, address, source, field_sources, opaque, registration)
    on conflict do nothing`.execute(tx);
  return starts.map(({ id }) => id);
}

function columnsOf(starts: readonly IntentOf<'rapid.start'>[]) {
  return sql.join([
    sql`${uuidArray(starts.map(({ id }) => id))}::uuid[]`,
    sql`${uuidArray(starts.map(({ args }) => args.campaign))}::uuid[]`,
    sql`${uuidArray(starts.map(({ args }) => args.shift))}::uuid[]`,
    sql`${uuidArray(starts.map(({ actor }) => actor))}::uuid[]`,
    sql`${timestampArray(starts.map(({ at }) => at))}::timestamptz[]`,
    sql`${textArray(starts.map(({ args }) => args.kit.name))}::text[]`,
    sql`${smallintArray(starts.map(({ args }) => args.kit.readFrom))}::int2[]`,
    sql`${smallintArray(starts.map(({ args }) => args.kit.readTo))}::int2[]`,
    sql`${textArray(starts.map(({ args }) => args.label))}::text[]`,
  ]);
}
