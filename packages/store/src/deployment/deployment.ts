import type { Database, Tx } from '../database.ts';

/** What the whole database is for. Written once, when it is set up; `epoch` anew after a restore (docs/sync.md, T4). */
export interface Deployment {
  readonly epoch: string;
  /** Number of the province that begins the key of every large table. */
  readonly province: number;
  /** Regular expression of the tube codes in use. */
  readonly tubePattern: string;
  readonly demo: boolean;
}

/** Undefined for a database that nobody has set up yet. */
export async function findDeployment(db: Database | Tx): Promise<Deployment | undefined> {
  const row = await db.selectFrom('deployment').selectAll().executeTakeFirst();
  return row && { epoch: row.epoch, province: row.province, tubePattern: row.tube_pattern, demo: row.demo };
}

export async function insertDeployment(tx: Tx, deployment: Deployment): Promise<void> {
  await tx
    .insertInto('deployment')
    .values({
      epoch: deployment.epoch,
      province: deployment.province,
      tube_pattern: deployment.tubePattern,
      demo: deployment.demo,
    })
    .execute();
}
