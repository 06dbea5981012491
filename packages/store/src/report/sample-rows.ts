import type { TubeKind } from '@mauxn/domain';
import { sql } from 'kysely';
import type { Database } from '../database.ts';

export const province = 91;

/** Ids of the rows that every test of reports stands on; also the ids that `insertTube` counts up from. */
export const sampleId = (n: number) => `01980000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;
const [unit, site, lab, campaign, shift, device] = [1, 2, 3, 4, 5, 6].map(sampleId) as [
  string,
  string,
  string,
  string,
  string,
  string,
];
const technician = sampleId(7);
const reviewer = sampleId(8);

/** One commune with a site, a lab and its two people. */
export async function insertPlaces(db: Database): Promise<void> {
  await db
    .insertInto('unit')
    .values({ id: unit, path: '2025:91/2025:30001', level: 'commune', name: 'Xã Mẫu' })
    .execute();
  await db.insertInto('site').values({ id: site, unit, name: 'Trạm y tế xã Mẫu' }).execute();
  await db.insertInto('lab').values({ id: lab, unit, name: 'CDC tỉnh Mẫu' }).execute();
  for (const [id, login] of [
    [technician, 'ktv'],
    [reviewer, 'duyet'],
  ] as const) {
    await db
      .insertInto('staff')
      .values({
        id,
        login,
        name: `Cán bộ ${login}`,
        role: 'lab-reviewer',
        scope_kind: 'lab',
        scope_id: lab,
        password_hash: '-',
      })
      .execute();
  }
}

export interface SamplePerson {
  readonly name: string;
  readonly birth?: string | null;
  readonly idNumber?: string | null;
  readonly phone?: string | null;
}

export interface SampleTube {
  readonly tube: string;
  readonly reception: string;
}

/** A received tube; `n` makes its ids and its code. */
export async function insertTube(
  db: Database,
  n: number,
  kind: TubeKind,
  people: readonly SamplePerson[],
): Promise<SampleTube> {
  const tube = sampleId(1000 * n);
  const reception = sampleId(1000 * n + 1);
  const code = `T${String(n).padStart(7, '0')}`;
  await db.transaction().execute(async (tx) => {
    await tx
      .insertInto('tube')
      .values({
        province,
        id: tube,
        code,
        kind,
        state: 'received',
        site,
        campaign,
        shift,
        device,
        actor: technician,
        sampled_at: new Date('2026-03-01T01:30:00Z'),
      })
      .execute();
    await tx
      .insertInto('swab')
      .values(people.map((person, place) => swabRow(tube, place, person)))
      .execute();
    await tx
      .insertInto('reception')
      .values({ province, id: reception, code, lab, received_by: technician, tube })
      .execute();
  });
  return { tube, reception };
}

/** A released result of the tube; `n` makes its id. @returns its id */
export async function insertResult(db: Database, { reception }: SampleTube, n: number): Promise<string> {
  const id = sampleId(1_000_000 + n);
  await db
    .insertInto('result')
    .values({
      province,
      id,
      reception,
      version: n,
      value: 'negative',
      ct: null,
      method: 'rt-pcr',
      state: 'released',
      entered_by: technician,
      reviewed_by: reviewer,
      released_by: reviewer,
      reason: null,
    })
    .execute();
  return id;
}

/** Jobs whose key begins so, with everything that the worker keeps of them. */
export async function findJobs(db: Database, keyStart: string) {
  const { rows } = await sql<{ key: string; attempts: number; last_error: string | null; payload: unknown }>`
    select key, attempts, last_error, payload from graphile_worker._private_jobs
    where starts_with(key, ${keyStart}) order by key`.execute(db);
  return rows;
}

function swabRow(tube: string, n: number, person: SamplePerson) {
  return {
    province,
    tube,
    n,
    name: person.name,
    birth: person.birth ?? null,
    sex: null,
    id_number: person.idNumber ?? null,
    phone: person.phone ?? null,
    insurance: null,
    qid: null,
    address: null,
    source: 'typed' as const,
    field_sources: null,
    opaque: null,
  };
}
