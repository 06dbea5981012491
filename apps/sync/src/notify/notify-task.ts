import { type Database, findNotice, inTransaction, linkToken, type NoticeJob } from '@mauxn/store';
import type { Gateway } from './gateway.ts';
import { noticeText } from './notice-text.ts';

export interface Notifier {
  readonly db: Database;
  readonly gateway: Gateway;
  readonly linkKey: Buffer;
  /** Origin of the citizen pages. */
  readonly citizenUrl: string;
}

/**
 * Tells one person that a result waits. A try after a crash may send a message twice, always with the same link and key; a report that
 * has a later version by now is left to that version's own job.
 */
export function notifyTask({ db, gateway, linkKey, citizenUrl }: Notifier) {
  return async (job: NoticeJob): Promise<void> => {
    const notice = await inTransaction(db, (tx) => findNotice(tx, job));
    if (!notice) return;
    const token = linkToken(linkKey, { ...job, generation: notice.generation });
    const text = noticeText(`${citizenUrl}/kq/${token}`, notice.corrected);
    await send(gateway, {
      to: notice.phone,
      text,
      key: `${job.tube}:${job.n}:${job.version}`,
    });
  };
}

/** A provider's error often repeats the phone or the text: only its code goes into the job's row and the log. */
async function send(gateway: Gateway, message: Parameters<Gateway['send']>[0]): Promise<void> {
  try {
    await gateway.send(message);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'no code';
    throw new Error(`The message gateway did not take a notice (${code}).`);
  }
}
