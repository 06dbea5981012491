import type { ResultState, ResultValue, TestMethod } from '@mauxn/domain';
import type { BenchQueue } from '@mauxn/wire';
import type { Generated } from 'kysely';
import type { Moment, MomentOrNull } from '../tables.ts';

export interface LabTables {
  reception: {
    province: number;
    id: string;
    code: string;
    lab: string;
    received_by: string;
    received_at: Moment;
    tube: string | null;
    stage: Generated<Exclude<BenchQueue, 'all'>>;
    open_result: string | null;
    released_result: string | null;
  };
  result: {
    province: number;
    id: string;
    reception: string;
    version: number;
    value: ResultValue;
    /** Postgres gives numeric as text. */
    ct: string | null;
    method: TestMethod;
    state: ResultState;
    entered_by: string;
    entered_at: Moment;
    reviewed_by: string | null;
    reviewed_at: MomentOrNull;
    released_by: string | null;
    released_at: MomentOrNull;
    reason: string | null;
  };
}
