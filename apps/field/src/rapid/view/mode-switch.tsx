import { Icon } from '@mauxn/ui';
import { Link } from '@tanstack/react-router';
import { useTubesPath } from '../../app/tubes-path.ts';
import { m } from '../../paraglide/messages.js';
import styles from '../../work/mode-switch.module.css';

/** Back to the tubes. */
export function ModeSwitch() {
  return (
    <div className={styles.modes} role="group" aria-label={m.capture_mode()}>
      <Link to={useTubesPath()} className={styles.mode}>
        <Icon name="tube" size={24} />
        {m.rapid_mode_tubes()}
      </Link>
      <button type="button" className={styles.mode} aria-pressed>
        <Icon name="clock" size={24} />
        {m.rapid_mode()}
      </button>
    </div>
  );
}
