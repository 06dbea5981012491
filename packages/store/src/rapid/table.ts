import type { RapidResult, RapidState, RapidTiming, RapidVoidReason } from '@mauxn/domain';
import type { Generated } from 'kysely';
import type { PersonRow } from '../identity/table.ts';
import type { Moment, MomentOrNull } from '../tables.ts';

export interface RapidTables {
  rapid_test: PersonRow & {
    province: number;
    id: string;
    site: string;
    campaign: string;
    shift: string;
    device: string;
    actor: string;
    started_at: Moment;
    kit: string;
    read_from: number;
    read_to: number;
    label: string | null;
    state: Generated<RapidState>;
    /** Of the reading that counts; kept beside a void. */
    result: RapidResult | null;
    read_at: MomentOrNull;
    timing: RapidTiming | null;
    void_reason: RapidVoidReason | null;
    disputed: Generated<boolean>;
  };
  rapid_read: {
    province: number;
    id: string;
    test: string;
    device: string;
    actor: string;
    result: RapidResult;
    read_at: Moment;
    /** Says something else than the reading that counts. */
    flagged: Generated<boolean>;
  };
  rapid_void: {
    province: number;
    id: string;
    test: string;
    actor: string;
    reason: RapidVoidReason;
    note: string | null;
  };
}
