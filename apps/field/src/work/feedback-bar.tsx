import { Icon, LiveRegion } from '@mauxn/ui';
import { m } from '../paraglide/messages.js';
import styles from './feedback-bar.module.css';
import type { Said } from './said.ts';
import { useHasFocus } from './screen-hooks.ts';

interface FeedbackBarProps {
  /** What the last scan did; `turn` counts, so that the same words twice are seen and heard twice. */
  readonly said: (Said & { readonly turn: number }) | undefined;
  /** Said while nothing was scanned. */
  readonly ready: Pick<Said, 'title' | 'detail'>;
  readonly busy: boolean;
}

/** What the last scan did, across the whole screen: colour, icon and words; the sound was made with it. */
export function FeedbackBar({ said, ready, busy }: FeedbackBarProps) {
  const hasFocus = useHasFocus();
  const shown: Said = said ?? { signal: 'done', icon: 'scan', ...ready };
  const isAway = !hasFocus;
  return (
    <>
      <div
        key={said?.turn}
        className={styles.bar}
        data-signal={isAway ? 'away' : said ? shown.signal : 'ready'}
      >
        <Icon name={isAway ? 'keyboard' : shown.icon} size={44} />
        {isAway ? <Away /> : <Words said={shown} />}
        {busy && <p className={styles.busy}>{m.capture_said_saving()}</p>}
      </div>
      <LiveRegion politeness="assertive" text={said ? spoken(shown) : ''} turn={said?.turn ?? 0} />
    </>
  );
}

function Words({ said }: { readonly said: Said }) {
  return (
    <div className={styles.words}>
      <p className={styles.title}>
        {said.title} {said.code && <span className={styles.code}>{said.code}</span>}
      </p>
      {said.detail && <p>{said.detail}</p>}
      {said.doubts?.map((doubt) => (
        <p key={doubt} className={styles.doubt}>
          {doubt}
        </p>
      ))}
    </div>
  );
}

function Away() {
  return (
    <div className={styles.words}>
      <p className={styles.title}>{m.capture_said_away()}</p>
      <p>{m.capture_said_away_next()}</p>
    </div>
  );
}

function spoken({ title, code, detail, doubts = [] }: Said): string {
  return [title, code, detail, ...doubts].filter(Boolean).join('. ');
}
