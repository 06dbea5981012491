import type { Role, ScopeKind } from '@mauxn/domain';
import type { Generated } from 'kysely';
import type { Moment, MomentOrNull } from '../tables.ts';

export interface StaffTables {
  staff: {
    id: string;
    login: string;
    name: string;
    role: Role;
    scope_kind: ScopeKind;
    scope_id: string;
    password_hash: string;
    must_change_password: Generated<boolean>;
    password_until: MomentOrNull;
    disabled_at: MomentOrNull;
    created_at: Moment;
  };
  session: {
    token_hash: Buffer;
    staff: string;
    audience: 'field' | 'desk';
    opened_at: Moment;
    expires_at: Moment;
  };
}
