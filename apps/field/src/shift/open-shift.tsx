import { formatTime } from '@mauxn/domain';
import { openShift } from '@mauxn/offline';
import { Button, Icon, Panel } from '@mauxn/ui';
import { type FormEvent, useId, useState } from 'react';
import { useField, useLastShift, useSetUp } from '../app/field.ts';
import { useNow } from '../app/use-now.ts';
import { useTask } from '../app/use-task.ts';
import { FailureNotice } from '../error/failure-notice.tsx';
import { valueOf } from '../error/save-error.ts';
import { m } from '../paraglide/messages.js';
import { Facts, Screen } from '../shell/screen.tsx';
import { formText } from '../text/form-text.ts';
import { CampaignChoice } from './campaign-choice.tsx';
import { Proof } from './proof.tsx';

/** The idle screen: the shift before, and the next one to open. */
export function OpenShiftScreen() {
  const { db, ports } = useField();
  const { site, device, me, campaigns } = useSetUp();
  const last = useLastShift();
  const form = useId();
  const opening = useTask(async (campaign: string) => valueOf(await openShift(db, ports, campaign)));
  const [isMissing, setMissing] = useState(false);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const chosen = formText(event.currentTarget, 'campaign');
    setMissing(chosen === '');
    if (chosen !== '') opening.run(chosen);
    // The choice may lie outside of what is seen of the page.
    else event.currentTarget.querySelector<HTMLInputElement>('input[name=campaign]')?.focus();
  };
  return (
    <Screen
      title={m.open_shift_title()}
      bottom={
        campaigns.length > 0 && (
          <Button
            type="submit"
            form={form}
            variant="primary"
            busy={opening.isBusy}
            icon={<Icon name="flag" size={24} />}
          >
            {last ? m.act_open_new_shift() : m.act_open_shift()}
          </Button>
        )
      }
    >
      {last && <LastShift />}
      <form id={form} onSubmit={submit} noValidate>
        <Panel title={m.next_shift()}>
          {opening.error !== undefined && <FailureNotice error={opening.error} />}
          <Facts
            rows={[
              [m.fact_site(), `${site.name} · ${site.unit}`],
              [m.fact_device(), device.label],
              [m.fact_person(), me.name],
            ]}
          />
          <CampaignChoice campaigns={campaigns} usual={last?.campaign} isMissing={isMissing} />
        </Panel>
      </form>
    </Screen>
  );
}

function LastShift() {
  const last = useLastShift();
  const now = useNow();
  if (last?.closedAt === undefined) return null;
  const times = { from: formatTime(last.openedAt, now), to: formatTime(last.closedAt, now) };
  return (
    <Panel title={m.last_shift_title()}>
      <p>{m.last_shift_times(times)}</p>
      <Proof shift={last} />
    </Panel>
  );
}
