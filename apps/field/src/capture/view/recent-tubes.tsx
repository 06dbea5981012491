import { formatTime } from '@mauxn/domain';
import type { RecentTube } from '@mauxn/offline';
import { Chip } from '@mauxn/ui';
import { useNow } from '../../app/use-now.ts';
import { m } from '../../paraglide/messages.js';
import { useCapture, useRecentTubes } from '../run/hooks.ts';
import { kindName, peopleText, syncLook } from '../text/words.ts';
import styles from './recent-tubes.module.css';

/** How many saved tubes are within reach. */
export const recentLimit = 8;

/** The tubes saved last, with where each of them is. One press opens a tube to correct or void it. */
export function RecentTubes() {
  const tubes = useRecentTubes(recentLimit);
  return (
    <section className={styles.recent} aria-labelledby="capture-recent">
      <h2 id="capture-recent">{m.capture_recent()}</h2>
      {tubes?.length === 0 && <p className={styles.none}>{m.capture_recent_none()}</p>}
      <ul className={styles.list}>
        {tubes?.map((tube) => (
          <li key={tube.id}>
            <RecentRow tube={tube} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function RecentRow({ tube }: { readonly tube: RecentTube }) {
  const capture = useCapture();
  const now = useNow();
  return (
    <button
      type="button"
      className={styles.row}
      data-gone={tube.voided || tube.replacedBy ? true : undefined}
      onClick={() => capture.open({ kind: 'tube', tube: tube.id })}
    >
      <span className={styles.code}>{tube.code}</span>
      <span className={styles.time}>{formatTime(tube.at, now)}</span>
      <span className={styles.people}>
        {tube.kind === 'site-pool' && `${kindName[tube.kind]()} ${tube.people.length} · `}
        {peopleText(tube.people)}
      </span>
      <TubeState tube={tube} />
    </button>
  );
}

export function TubeState({ tube }: { readonly tube: RecentTube }) {
  if (tube.replacedBy) return <Chip icon="refresh">{m.capture_state_replaced()}</Chip>;
  if (tube.voided) return <Chip icon="cross">{m.capture_state_voided()}</Chip>;
  const { tone, icon, word } = syncLook[tube.sync];
  return (
    <Chip tone={tone} icon={icon}>
      {word()}
    </Chip>
  );
}
