import { Button, Icon } from '@mauxn/ui';
import { useDraft } from '../app/field.ts';
import { applyUpdate, useUpdate } from '../app/update.ts';
import { m } from '../paraglide/messages.js';
import styles from './shell.module.css';

/** Offers a new version where nobody is in the middle of a tube, and only there; it never starts by itself. */
export function UpdateBar({ isIdle }: { readonly isIdle: boolean }) {
  const { state } = useUpdate();
  const hasOpenTube = useDraft() !== undefined;
  if (state === 'none' || !isIdle || hasOpenTube) return <div />;
  return (
    <div className={styles.update} role="status">
      <p>{m.update_ready()}</p>
      <Button busy={state === 'applying'} onClick={applyUpdate} icon={<Icon name="refresh" />}>
        {m.act_update()}
      </Button>
    </div>
  );
}
