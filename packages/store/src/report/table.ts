import type { RecallReason, RecallState, ReportOutcome, ReportState } from '@mauxn/domain';
import type { Generated } from 'kysely';
import type { Moment, MomentOrNull } from '../tables.ts';

export interface ReportTables {
  report: {
    province: number;
    tube: string;
    n: number;
    version: number;
    outcome: ReportOutcome;
    result: string;
    state: Exclude<ReportState, 'none'>;
    reason: string | null;
    released_at: Moment;
  };
  report_version: {
    province: number;
    tube: string;
    n: number;
    version: number;
    outcome: ReportOutcome;
    result: string;
    reason: string | null;
    released_at: Moment;
  };
  link: {
    token_hash: Buffer;
    province: number;
    tube: string;
    n: number;
    generation: number;
    expires_at: Moment;
    wrong_tries: Generated<number>;
    locked_until: MomentOrNull;
  };
  recall: {
    province: number;
    id: string;
    tube: string;
    n: number;
    reason: RecallReason;
    state: Generated<RecallState>;
    opened_at: Moment;
  };
}
