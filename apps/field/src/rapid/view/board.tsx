import { orderBoard, progressOf, windowOf } from '@mauxn/domain';
import type { RapidRow } from '@mauxn/offline';
import { Chip } from '@mauxn/ui';
import { useNow } from '../../app/use-now.ts';
import { m } from '../../paraglide/messages.js';
import { useRapid, useView } from '../run/hooks.ts';
import { aboutTest, countdown, phaseLook } from '../text/words.ts';
import styles from './rapid.module.css';

/** The running tests: what can be read now on top, then what is next. Every timer is computed from its start. */
export function Board() {
  const running = useView(({ state }) => state.board.running);
  const now = useNow(1000);
  return (
    <section aria-labelledby="rapid-board">
      <h2 id="rapid-board" className={styles.head}>
        {m.rapid_board({ n: running.length })}
      </h2>
      {running.length === 0 && <p className={styles.none}>{m.rapid_board_none()}</p>}
      <ol className={styles.list}>
        {orderBoard(running, now).map((row) => (
          <li key={row.id}>
            <Timer row={row} now={now} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Timer({ row, now }: { readonly row: RapidRow; readonly now: number }) {
  const rapid = useRapid();
  const isSelected = useView(({ state }) => state.selected === row.id);
  const progress = progressOf(row, now);
  const { word, icon, tone } = phaseLook[progress.phase];
  return (
    <button
      type="button"
      className={styles.timer}
      aria-pressed={isSelected}
      data-phase={progress.phase}
      onClick={() => rapid.send({ type: 'select', test: row.id })}
    >
      <span className={styles.name}>{row.person.name}</span>
      <span className={styles.about}>{aboutTest(row)}</span>
      <span className={styles.left}>
        {/* Read aloud when it is asked for, not every second. */}
        <time aria-live="off" dateTime={new Date(windowOf(row.kit, row.startedAt).from).toISOString()}>
          {countdown(progress)}
        </time>
      </span>
      <span className={styles.phase}>
        <Chip tone={tone} icon={icon}>
          {word()}
        </Chip>
      </span>
    </button>
  );
}
