import { Button, Icon, Notice, Progress } from '@mauxn/ui';
import type { ReactNode } from 'react';
import { failureTexts } from '../error/failures.ts';
import { m } from '../paraglide/messages.js';

/** The account may do something, but not this. */
export function Forbidden() {
  const texts = failureTexts('forbidden');
  return <Notice icon="lock" title={texts.title()} loss={texts.loss()} remedy={texts.remedy()} />;
}

/** The account has no work at this desk: samplers, volunteers. */
export function NotForDesk() {
  return <Notice icon="info" title={m.not_for_desk()} remedy={m.not_for_desk_fix()} />;
}

export function UnknownScreen() {
  return <Notice icon="question" title={m.unknown_screen()} remedy={m.unknown_screen_fix()} />;
}

export function Loading() {
  return <Progress label={m.loading()} />;
}

/** A fault of this program, not of the service: say so, and offer the one thing that helps. */
export function Crashed(): ReactNode {
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
