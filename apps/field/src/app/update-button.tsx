import { Button, Icon } from '@mauxn/ui';
import { m } from '../paraglide/messages.js';
import { useDraft } from './field.ts';
import { applyUpdate, checkForUpdate, useUpdate } from './update.ts';
import { useTask } from './use-task.ts';

/** Looks for a new version, and starts it once it is there; not in the middle of a tube. */
export function UpdateButton() {
  const { state } = useUpdate();
  const hasOpenTube = useDraft() !== undefined;
  const looking = useTask(checkForUpdate);
  if (state === 'none') {
    return (
      <Button busy={looking.isBusy} onClick={() => looking.run()} icon={<Icon name="search" />}>
        {m.act_look_for_update()}
      </Button>
    );
  }
  return (
    <Button
      busy={state === 'applying'}
      disabledReason={hasOpenTube ? m.update_after_tube() : undefined}
      onClick={applyUpdate}
      icon={<Icon name="download" />}
    >
      {m.act_update()}
    </Button>
  );
}
