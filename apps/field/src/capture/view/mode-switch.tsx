import { type TubeKind, tubeKinds } from '@mauxn/domain';
import { Icon, type IconName } from '@mauxn/ui';
import { Link } from '@tanstack/react-router';
import { useRapidBoard, useSetUp, useShift } from '../../app/field.ts';
import { countReady } from '../../app/rapid.ts';
import { useNow } from '../../app/use-now.ts';
import { m } from '../../paraglide/messages.js';
import styles from '../../work/mode-switch.module.css';
import { useCapture, useView } from '../run/hooks.ts';

/** Single, pool, or rapid tests; a campaign that knows single tubes alone has no switch. */
export function ModeSwitch() {
  const capture = useCapture();
  const mode = useView((view) => view.state.mode);
  const { limit, hasRapid } = useModes();
  if (limit < 2 && !hasRapid) return null;
  return (
    <div className={styles.modes} role="group" aria-label={m.capture_mode()}>
      {tubeKinds
        .filter((kind) => kind === 'single' || limit > 1)
        .map((kind) => (
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
      {hasRapid && <RapidLink />}
    </div>
  );
}

const modeIcon = { single: 'person', 'site-pool': 'people' } as const satisfies Record<TubeKind, IconName>;

/** Says how many tests wait for somebody to read them: their timers run on while tubes are taken. */
function RapidLink() {
  const board = useRapidBoard();
  const ready = countReady(board, useNow(1000));
  return (
    <Link to="/rapid" className={styles.mode}>
      <Icon name="clock" size={24} />
      {ready > 0 ? m.rapid_mode_ready({ n: ready }) : m.rapid_mode()}
    </Link>
  );
}

/** What the shift's campaign takes: swabs that a pool may hold, and whether there are kits for rapid tests. */
function useModes(): { limit: number; hasRapid: boolean } {
  const { campaigns } = useSetUp();
  const shift = useShift();
  const campaign = campaigns.find(({ id }) => id === shift?.campaign);
  return { limit: campaign?.poolLimit ?? 1, hasRapid: (campaign?.kits.length ?? 0) > 0 };
}
