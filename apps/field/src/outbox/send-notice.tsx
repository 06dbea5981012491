import { formatNumber, formatTime } from '@mauxn/domain';
import type { SendCause } from '@mauxn/offline';
import { Button, Icon, type IconName, Notice, Progress, type Tone } from '@mauxn/ui';
import { useField, useStatus } from '../app/field.ts';
import { UpdateButton } from '../app/update-button.tsx';
import { useNow } from '../app/use-now.ts';
import { m } from '../paraglide/messages.js';
import { getLocale } from '../paraglide/runtime.js';
import { useAskLogIn } from '../session/log-in-dialog.tsx';
import { helpOfCause } from '../sync/chip-state.ts';
import { sendCauseTexts } from './cause-texts.ts';
import { EnrolAgain } from './enrol-again.tsx';

/** Why nothing is being sent and who can end it, or how far the sending is. */
export function SendNotice() {
  const { cause, waiting, drained, lastSuccessAt, failingSince } = useStatus();
  const now = useNow();
  if (cause) return <Failing cause={cause} since={failingSince} waiting={waiting} />;
  if (waiting > 0) {
    const figures = {
      done: formatNumber(drained, getLocale()),
      all: formatNumber(drained + waiting, getLocale()),
    };
    return <Progress label={m.chip_sending(figures)} value={drained} max={drained + waiting} />;
  }
  if (lastSuccessAt === undefined) return <Notice title={m.chip_nothing_yet()} />;
  return <Notice tone="done" title={m.chip_all_sent({ time: formatTime(lastSuccessAt, now) })} />;
}

interface FailingProps {
  readonly cause: SendCause;
  readonly since: number | undefined;
  readonly waiting: number;
}

function Failing({ cause, since, waiting }: FailingProps) {
  const now = useNow();
  const { title, remedy } = sendCauseTexts[cause];
  const kept = waiting > 0 ? m.unsent_stay({ count: waiting }) : m.loss_nothing();
  return (
    <Notice
      tone={tones[helpOfCause[cause]]}
      {...(icons[cause] && { icon: icons[cause] })}
      title={since === undefined ? title() : m.send_since({ what: title(), time: formatTime(since, now) })}
      loss={kept}
      remedy={remedy()}
      actions={<Help cause={cause} />}
    />
  );
}

/** What the person at the screen can do. Trying again is always one of them: it costs nothing. */
function Help({ cause }: { readonly cause: SendCause }) {
  const { bell } = useField();
  const askLogIn = useAskLogIn();
  return (
    <>
      {(cause === 'login-needed' || cause === 'not-allowed') && (
        <Button onClick={askLogIn} icon={<Icon name="lock" />}>
          {m.act_log_in()}
        </Button>
      )}
      {cause === 'device-unknown' && <EnrolAgain />}
      {cause === 'update-needed' && <UpdateButton />}
      <Button onClick={() => bell.ring()} icon={<Icon name="refresh" />}>
        {m.act_send_now()}
      </Button>
    </>
  );
}

/** Offline is never red. */
const tones = {
  time: 'neutral',
  'log-in': 'attention',
  update: 'attention',
  person: 'attention',
} as const satisfies Record<(typeof helpOfCause)[SendCause], Tone>;

const icons: Partial<Record<SendCause, IconName>> = { 'no-network': 'wifi-off', 'login-needed': 'lock' };
