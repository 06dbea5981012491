import type { Tx } from '../database.ts';

/** One line of the trail: who did what to which things. Written in the transaction of the act; reads of personal data too. */
export interface AuditEntry {
  /** Member of staff; null for the system and for citizens. */
  readonly actor: string | null;
  /** A row of the access table, or what the system did by itself. */
  readonly action: string;
  /** Kind of the things in `subjects`, such as `reception`. */
  readonly subject: string;
  readonly subjects: readonly string[];
  /** Facts about the act that hold no personal data. */
  readonly detail?: object;
}

export async function writeAudit(tx: Tx, entry: AuditEntry): Promise<void> {
  await tx
    .insertInto('audit')
    .values({
      actor: entry.actor,
      action: entry.action,
      subject: entry.subject,
      subjects: [...entry.subjects],
      detail: entry.detail ? JSON.stringify(entry.detail) : null,
    })
    .execute();
}
