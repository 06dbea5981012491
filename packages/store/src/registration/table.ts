import type { Sex } from '@mauxn/domain';
import type { Moment, MomentOrNull } from '../tables.ts';

export interface RegistrationTable {
  registration: {
    province: number;
    id: string;
    site: string;
    campaign: string;
    key: string;
    name: string;
    birth: string | null;
    sex: Sex | null;
    id_number: string | null;
    phone: string | null;
    insurance: string | null;
    address: string | null;
    group_name: string | null;
    note: string | null;
    listed_by: string;
    listed_at: Moment;
    withdrawn_by: string | null;
    withdrawn_at: MomentOrNull;
  };
}
