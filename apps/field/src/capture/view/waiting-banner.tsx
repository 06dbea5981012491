import { Button, Icon } from '@mauxn/ui';
import { m } from '../../paraglide/messages.js';
import styles from '../../work/action-bar.module.css';
import { KeyName } from '../../work/key-name.tsx';
import { useCapture } from '../run/hooks.ts';
import type { WaitingPerson } from '../state.ts';

/** Somebody waits for their tube: its scan is all that is left to do. */
export function WaitingBanner({ waiting }: { readonly waiting: WaitingPerson }) {
  const capture = useCapture();
  return (
    <section className={styles.question} aria-labelledby="capture-waiting">
      <p id="capture-waiting" className={styles.ask}>
        <Icon name="tube" size={28} /> <span>{m.rapid_waiting({ name: waiting.person.name })}</span>
      </p>
      <div className={styles.answers}>
        <Button
          className={styles.big}
          data-key="Escape"
          aria-keyshortcuts="Escape"
          onClick={() => capture.send({ type: 'command', command: 'cancel' })}
        >
          {m.rapid_offer_no()}
          <KeyName name="Esc" />
        </Button>
      </div>
    </section>
  );
}
