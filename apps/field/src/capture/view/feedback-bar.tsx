import { Icon, LiveRegion } from '@mauxn/ui';
import { useField } from '../../app/field.ts';
import { m } from '../../paraglide/messages.js';
import { useView } from '../run/hooks.ts';
import { type Said, say } from '../text/feedback.ts';
import styles from './feedback-bar.module.css';
import { useHasFocus } from './screen-hooks.ts';

/** What the last scan did, across the whole screen: colour, icon and words; the sound was made with it. */
export function FeedbackBar() {
  const said = useView((view) => view.said);
  const busy = useView((view) => view.busy);
  const hasFocus = useHasFocus();
  const { ports } = useField();
  const shown = said ? say(said.feedback, ports.now()) : ready();
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

function ready(): Said {
  return { signal: 'done', icon: 'scan', title: m.capture_said_ready(), detail: m.capture_said_ready_next() };
}

function spoken({ title, code, detail, doubts = [] }: Said): string {
  return [title, code, detail, ...doubts].filter(Boolean).join('. ');
}
