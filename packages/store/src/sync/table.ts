import type { Cause, OutcomeLetter } from '@mauxn/domain';
import type { Change, Intent, PushAnswer } from '@mauxn/wire';
import type { ColumnType, JSONColumnType } from 'kysely';
import type { Moment, Numbered } from '../tables.ts';

export interface SyncTables {
  batch: {
    province: number;
    id: string;
    device: string;
    actor: string;
    sha256: Buffer;
    received_at: Moment;
    outcomes: string;
    exceptions: JSONColumnType<PushAnswer['exceptions']>;
    body: Buffer;
  };
  intent: {
    province: number;
    id: string;
    device: string;
    seq: number;
    batch: string;
    line: number;
    /** First eight bytes of the line's SHA-256; bigint comes as text. */
    fingerprint: string;
    outcome: OutcomeLetter;
    cause: Cause | null;
  };
  held: {
    province: number;
    waits_for: string;
    intent: string;
    body: JSONColumnType<Intent>;
    since: Moment;
  };
  change: {
    xid: ColumnType<string, never, never>;
    n: Numbered;
    province: number;
    site: string | null;
    body: JSONColumnType<Change>;
  };
}
