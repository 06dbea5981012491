import type { JSONColumnType } from 'kysely';
import type { Moment, Numbered } from '../tables.ts';

export interface AuditTable {
  audit: {
    id: Numbered;
    at: Moment;
    actor: string | null;
    action: string;
    subject: string;
    subjects: string[];
    detail: JSONColumnType<object> | null;
  };
}
