import type { ResultValue, TubeKind } from '@mauxn/domain';
import { type Database, inTransaction } from '../database.ts';
import { linkToken } from './link.ts';
import { writeReports } from './release.ts';
import { insertResult, insertTube, province, type SamplePerson, type SampleTube } from './sample-rows.ts';

/** Reports that tests open: of a person in a tube, with a link made from a key that everybody may know. */
export interface SampleReport extends SampleTube {
  readonly kind: TubeKind;
  readonly n: number;
  readonly releasedAt: Date;
}

interface Told {
  readonly kind: TubeKind;
  readonly value: ResultValue;
}

const linkKey = Buffer.alloc(32, 1);

/** A tube whose result is released; `n` makes its ids. @returns the report of its first person */
export async function insertReport(
  db: Database,
  n: number,
  people: readonly SamplePerson[],
  { kind, value }: Told = { kind: 'single', value: 'negative' },
): Promise<SampleReport> {
  const tube = await insertTube(db, n, kind, people);
  const report = { ...tube, kind, n: 0, releasedAt: new Date() };
  await releaseAgain(db, report, n, value, null);
  return report;
}

/** Releases another result of the same tube; `n` makes its id. */
export async function releaseAgain(
  db: Database,
  report: SampleReport,
  n: number,
  value: ResultValue,
  reason: string | null,
): Promise<void> {
  const result = await insertResult(db, report, n);
  await db.updateTable('result').set({ value }).where('id', '=', result).execute();
  const { tube, kind, releasedAt } = report;
  const releases = [{ tube, kind, result, value, reason, releasedAt }];
  await inTransaction(db, (tx) => writeReports(tx, { province, linkKey, linkDays: 30, releases }));
}

/** The secret part of the report's first link. */
export function tokenOf({ tube, n }: SampleReport): string {
  return linkToken(linkKey, { province, tube, n, generation: 1 });
}
