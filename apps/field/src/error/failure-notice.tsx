import { Button, Icon, Notice } from '@mauxn/ui';
import { m } from '../paraglide/messages.js';
import { failureOf } from './failures.ts';

interface FailureNoticeProps {
  readonly error: unknown;
  readonly onRetry?: (() => void) | undefined;
}

/** Shows why a call or a save failed. What the network or a pause cures is calm; what needs a person stands out. */
export function FailureNotice({ error, onRetry }: FailureNoticeProps) {
  const { texts, isPassing, isNetwork, retryAfter } = failureOf(error);
  return (
    <Notice
      tone={isPassing ? 'attention' : 'danger'}
      icon={isNetwork ? 'wifi-off' : 'warning'}
      title={texts.title()}
      loss={texts.loss()}
      remedy={retryAfter ? m.fix_wait_seconds({ seconds: retryAfter }) : texts.remedy()}
      actions={
        onRetry && (
          <Button onClick={onRetry} icon={<Icon name="refresh" />}>
            {m.act_retry()}
          </Button>
        )
      }
    />
  );
}
