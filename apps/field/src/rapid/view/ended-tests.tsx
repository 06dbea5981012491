import { formatTime } from '@mauxn/domain';
import type { RapidRow } from '@mauxn/offline';
import { Chip, Mark } from '@mauxn/ui';
import { useNow } from '../../app/use-now.ts';
import { m } from '../../paraglide/messages.js';
import { useRapid, useView } from '../run/hooks.ts';
import { resultName, resultShape, timingName } from '../text/words.ts';
import styles from './rapid.module.css';

const shown = 8;

/** The tests that ended last. One press opens a test to take it back, or to take the tube of a positive one. */
export function EndedTests() {
  const ended = useView(({ state }) => state.board.ended);
  return (
    <section aria-labelledby="rapid-ended">
      <h2 id="rapid-ended" className={styles.head}>
        {m.rapid_ended()}
      </h2>
      {ended.length === 0 && <p className={styles.none}>{m.rapid_ended_none()}</p>}
      <ul className={styles.list}>
        {ended.slice(0, shown).map((row) => (
          <li key={row.id}>
            <EndedRow row={row} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function EndedRow({ row }: { readonly row: RapidRow }) {
  const rapid = useRapid();
  const now = useNow();
  const isSelected = useView(({ state }) => state.selected === row.id);
  const { reading, tube } = row;
  return (
    <button
      type="button"
      className={styles.ended}
      aria-pressed={isSelected}
      data-gone={row.state === 'voided' || undefined}
      onClick={() => rapid.send({ type: 'select', test: row.id })}
    >
      <span className={styles.name}>{row.person.name}</span>
      <span className={styles.time}>{formatTime(reading?.readAt ?? row.startedAt, now)}</span>
      <span className={styles.result}>
        {row.state === 'voided' ? (
          <Chip icon="cross">{m.rapid_state_voided()}</Chip>
        ) : (
          reading && <Mark shape={resultShape[reading.result]} label={resultName[reading.result]()} />
        )}
        {row.state === 'read' && reading && reading.timing !== 'in-time' && (
          <Chip tone="attention">{timingName[reading.timing]()}</Chip>
        )}
        {tube !== undefined && <Chip icon="tube">{tube}</Chip>}
      </span>
    </button>
  );
}
