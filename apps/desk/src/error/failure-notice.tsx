import { Button, Icon, Notice } from '@mauxn/ui';
import { m } from '../paraglide/messages.js';
import { failureOf, failureTexts } from './failures.ts';

interface FailureNoticeProps {
  readonly error: unknown;
  readonly onRetry?: (() => void) | undefined;
  /** Whether anything is lost, where the failure alone does not say it. */
  readonly loss?: string;
}

/** Shows why a call failed. What the network or a pause cures is calm; what needs a person stands out. */
export function FailureNotice({ error, onRetry, loss }: FailureNoticeProps) {
  const { failure, retryAfter } = failureOf(error);
  const texts = failureTexts(failure);
  const passing = failure === 'no_network' || failure === 'no_service' || failure === 'unavailable';
  return (
    <Notice
      tone={passing ? 'attention' : 'danger'}
      icon={failure === 'no_network' ? 'wifi-off' : 'warning'}
      title={texts.title()}
      loss={loss ?? texts.loss()}
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
