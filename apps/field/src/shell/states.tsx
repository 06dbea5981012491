import { Button, Icon, Notice, Progress } from '@mauxn/ui';
import { m } from '../paraglide/messages.js';
import { Screen } from './screen.tsx';

export function UnknownScreen() {
  return (
    <Screen title={m.unknown_screen()}>
      <Notice icon="question" title={m.unknown_screen()} remedy={m.unknown_screen_fix()} />
    </Screen>
  );
}

export function Loading() {
  return <Progress label={m.loading()} />;
}

/** A fault of this program, not of the service or the network: say so, and offer the one thing that helps. */
export function Crashed() {
  return (
    <Notice
      tone="danger"
      title={m.crashed()}
      loss={m.loss_crashed()}
      remedy={m.fix_reload_page()}
      actions={
        <Button onClick={() => window.location.reload()} icon={<Icon name="refresh" />}>
          {m.act_reload_page()}
        </Button>
      }
    />
  );
}
