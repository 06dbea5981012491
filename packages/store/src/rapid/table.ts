import type { PersonSource, RapidResult, RapidState, RapidTiming, RapidVoidReason, Sex } from '@mauxn/domain';
import type { Generated, JSONColumnType } from 'kysely';
import type { Moment, MomentOrNull } from '../tables.ts';

export interface RapidTables {
  rapid_test: {
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
    name: string;
    birth: string | null;
    sex: Sex | null;
    id_number: string | null;
    phone: string | null;
    insurance: string | null;
    qid: string | null;
    address: string | null;
    source: PersonSource;
    field_sources: JSONColumnType<object> | null;
    opaque: string | null;
    /** Of the pre-registration list. */
    registration?: string | null;
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
