import type { TubeCorrection, TubeKind, TubeState, VoidReason } from '@mauxn/domain';
import type { Generated, JSONColumnType } from 'kysely';
import type { PersonRow } from '../identity/table.ts';
import type { Moment, MomentOrNull } from '../tables.ts';

export interface TubeTables {
  shift: {
    id: string;
    device: string;
    site: string | null;
    campaign: string | null;
    opened_by: string | null;
    opened_at: MomentOrNull;
    closed_at: MomentOrNull;
    captured: number | null;
  };
  tube: {
    province: number;
    id: string;
    code: string;
    kind: TubeKind;
    state: Generated<TubeState>;
    site: string;
    campaign: string;
    shift: string;
    device: string;
    actor: string;
    sampled_at: Moment;
    holds_code: Generated<boolean>;
    edition: Generated<number>;
    void_reason: VoidReason | null;
    /** The positive rapid test that this tube confirms. */
    rapid?: string | null;
  };
  swab: PersonRow & {
    province: number;
    tube: string;
    n: number;
    /** Of the slip that the person came with. */
    slip_hash?: Buffer | null;
  };
  tube_correction: {
    province: number;
    id: string;
    tube: string;
    device: string;
    actor: string;
    edition: number;
    body: JSONColumnType<Pick<TubeCorrection, 'code' | 'people'>>;
  };
  tube_void: {
    province: number;
    id: string;
    tube: string;
    actor: string;
    reason: VoidReason;
    note: string | null;
  };
  conflict: {
    province: number;
    id: string;
    kind: 'tube-code-taken' | 'tube-already-tested';
    code: string;
    tube: string;
    holder: string | null;
    opened_at: Moment;
    resolved_at: MomentOrNull;
    resolved_by: string | null;
  };
}
