import { type TubeKind, tubeKinds } from '@mauxn/domain';
import { Icon, type IconName } from '@mauxn/ui';
import { useSetUp, useShift } from '../../app/field.ts';
import { m } from '../../paraglide/messages.js';
import { useCapture, useView } from '../run/hooks.ts';
import styles from './mode-switch.module.css';

/** Single or pool; a campaign without pools has no switch. */
export function ModeSwitch() {
  const capture = useCapture();
  const mode = useView((view) => view.state.mode);
  const limit = usePoolLimit();
  if (limit < 2) return null;
  return (
    <div className={styles.modes} role="group" aria-label={m.capture_mode()}>
      {tubeKinds.map((kind) => (
        <button
          key={kind}
          type="button"
          className={styles.mode}
          aria-pressed={mode === kind}
          onClick={() => capture.send({ type: 'mode', mode: kind })}
        >
          <Icon name={modeIcon[kind]} size={24} />
          {kind === 'single' ? m.capture_mode_single() : m.capture_mode_pool({ limit })}
        </button>
      ))}
    </div>
  );
}

const modeIcon = { single: 'person', 'site-pool': 'people' } as const satisfies Record<TubeKind, IconName>;

/** Swabs that a pool of the shift's campaign may hold. */
function usePoolLimit(): number {
  const { campaigns } = useSetUp();
  const campaign = useShift()?.campaign;
  return campaigns.find(({ id }) => id === campaign)?.poolLimit ?? 1;
}
