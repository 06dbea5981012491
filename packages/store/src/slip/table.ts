import type { HelpKind } from '@mauxn/domain';
import type { Generated } from 'kysely';
import type { Moment, MomentOrNull } from '../tables.ts';

export interface SlipTables {
  slip: {
    province: number;
    /** Of the intent that issued it. */
    id: string;
    slip_hash: Buffer;
    /** False for a second slip with the id of another one. */
    holds_id: Generated<boolean>;
    help: HelpKind;
    number: string;
    site: string;
    campaign: string;
    shift: string;
    device: string;
    actor: string;
    issued_at: Moment;
    /** The tap was a mistake; counts leave it out. */
    voided_at: MomentOrNull;
  };
  slip_lock: {
    slip_hash: Buffer;
    wrong_tries: Generated<number>;
    locked_until: MomentOrNull;
  };
}
