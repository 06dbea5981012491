import { formatNumber } from '@mauxn/domain';
import type { OutboxEntry } from '@mauxn/offline';
import { useStatus } from '../app/field.ts';
import { m } from '../paraglide/messages.js';
import { getLocale } from '../paraglide/runtime.js';
import styles from './outbox.module.css';
import { ageText, recordName, recordWhat } from './record-name.ts';

interface WaitingListProps {
  /** The oldest; there may be more. */
  readonly waiting: readonly OutboxEntry[];
  readonly now: number;
}

/** What is only on this device yet, in the order in which it will be sent. */
export function WaitingList({ waiting, now }: WaitingListProps) {
  const more = useStatus().waiting - waiting.length;
  if (waiting.length === 0) return <p>{m.nothing_waiting()}</p>;
  return (
    <div className={styles.rows}>
      <ul>
        {waiting.map((entry) => (
          <li key={entry.id} className={styles.row}>
            <span className={styles.code}>{recordName(entry)}</span>
            <span className={styles.what}>{recordWhat(entry)}</span>
            <span className={styles.age}>{ageText(entry.at, now)}</span>
          </li>
        ))}
      </ul>
      {more > 0 && <p className={styles.more}>{m.and_more({ count: formatNumber(more, getLocale()) })}</p>}
    </div>
  );
}
