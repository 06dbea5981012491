import type { DeviceState } from '@mauxn/domain';
import type { GeneratedAlways } from 'kysely';
import type { Moment, MomentOrNull } from '../tables.ts';

export interface DeviceTable {
  device: {
    id: string;
    site: string;
    label: string;
    token_hash: Buffer;
    state: DeviceState;
    enrolled_by: string;
    enrolled_at: Moment;
    last_seen_at: MomentOrNull;
    /** Counted through the province, for the codes of labels that the device prints. */
    number: GeneratedAlways<number>;
  };
}
