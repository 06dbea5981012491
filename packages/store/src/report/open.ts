import type { RecallReason, ReportOutcome, TestMethod, TubeKind } from '@mauxn/domain';
import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../database.ts';
import { slipHash } from '../slip/slip-hash.ts';

/** What somebody with a link knows beside it. */
export interface ReportAnswer {
  readonly tokenHash: Buffer;
  /** Four digits. */
  readonly birthYear: string;
  /** Of the ID number or the phone, letters in upper case; empty when neither was given at the swab. */
  readonly last4: string;
}

/** What the person is shown, and nothing that the page does not need. */
export type OpenedReport = StandingReport | WithdrawnReport;

interface ReportOf {
  readonly name: string;
  readonly birthYear: string | null;
  readonly sampledAt: Date;
  readonly siteName: string | null;
}

export interface StandingReport extends ReportOf {
  readonly withdrawn: false;
  readonly outcome: ReportOutcome;
  /** More than 1 when it replaces what the person was told before. */
  readonly version: number;
  /** Why it replaces it. */
  readonly reason: string | null;
  /** Why a `retest` is asked for. */
  readonly recallReason: RecallReason | null;
  readonly method: TestMethod;
  readonly kind: TubeKind;
  readonly releasedAt: Date;
  readonly labName: string;
}

/** What the person was told no longer holds, and nothing has taken its place: withdrawn, or its tube was voided. */
export interface WithdrawnReport extends ReportOf {
  readonly withdrawn: true;
}

/**
 * Asks the database for the report behind a link; runs as `mauxn_citizen`, which can do nothing else. Undefined for an unknown, expired
 * or locked link and for a wrong answer alike; wrong tries are counted by the function itself.
 */
export async function openReport(db: Database, answer: ReportAnswer): Promise<OpenedReport | undefined> {
  const { tokenHash, birthYear, last4 } = answer;
  return readOpened(db, sql`citizen.open_report(${tokenHash}, ${birthYear}, ${last4})`);
}

/** The same for somebody with a slip; undefined as well while the result is not there yet. */
export async function openSlip(
  db: Database,
  { slip, birthYear, last4 }: Omit<ReportAnswer, 'tokenHash'> & { readonly slip: string },
): Promise<OpenedReport | undefined> {
  return readOpened(db, sql`citizen.open_slip(${slipHash(slip)}, ${birthYear}, ${last4})`);
}

async function readOpened(db: Database, call: RawBuilder<unknown>): Promise<OpenedReport | undefined> {
  const { rows } = await sql<StandingReport | (Omit<StandingReport, 'withdrawn'> & WithdrawnReport)>`
    select withdrawn, outcome, version, reason, recall_reason as "recallReason", method, kind, name,
      birth_year as "birthYear", sampled_at as "sampledAt", released_at as "releasedAt", site as "siteName",
      lab as "labName"
    from ${call}`.execute(db);
  const row = rows[0];
  if (!row?.withdrawn) return row;
  const { name, birthYear, sampledAt, siteName } = row;
  return { withdrawn: true, name, birthYear, sampledAt, siteName };
}
