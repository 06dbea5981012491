import { ageOf, formatTime } from '@mauxn/domain';
import { closeShift, type DraftRow, type ShiftRow } from '@mauxn/offline';
import { Button, Icon, Notice, Panel } from '@mauxn/ui';
import { Navigate, useNavigate } from '@tanstack/react-router';
import { useDraft, useField, useSetUp, useShift } from '../app/field.ts';
import { useNow } from '../app/use-now.ts';
import { useTask } from '../app/use-task.ts';
import { FailureNotice } from '../error/failure-notice.tsx';
import { valueOf } from '../error/save-error.ts';
import { m } from '../paraglide/messages.js';
import { Facts, Screen } from '../shell/screen.tsx';
import { ToolLink } from '../shell/tool-link.tsx';
import { Proof } from './proof.tsx';
import { RapidTests } from './rapid-tests.tsx';

/** Ends the shift with its proof. The network never keeps a shift open; an open tube does. */
export function CloseShiftScreen() {
  const shift = useShift();
  const draft = useDraft();
  if (!shift) return <Navigate to="/" replace />;
  return <CloseShift shift={shift} draft={draft} />;
}

function CloseShift({ shift, draft }: { readonly shift: ShiftRow; readonly draft: DraftRow | undefined }) {
  const { db, ports } = useField();
  const navigate = useNavigate();
  const closing = useTask(async () => {
    valueOf(await closeShift(db, ports, shift.id));
    await navigate({ to: '/' });
  });
  return (
    <Screen
      title={m.close_shift_title()}
      bottom={
        <Button
          variant="primary"
          busy={closing.isBusy}
          disabledReason={draft && m.close_shift_open_tube_reason()}
          onClick={() => closing.run()}
          icon={<Icon name="flag" size={24} />}
        >
          {m.act_close_shift()}
        </Button>
      }
    >
      {closing.error !== undefined && <FailureNotice error={closing.error} />}
      {draft && (
        <Notice
          tone="attention"
          icon="tube"
          title={m.close_shift_open_tube({ code: draft.tube.code, count: draft.tube.people.length })}
          actions={
            <ToolLink to="/" icon="arrow-left">
              {m.close_shift_open_tube_fix()}
            </ToolLink>
          }
        />
      )}
      <Panel title={m.close_shift_proof()}>
        <Proof shift={shift} />
      </Panel>
      <RapidTests shift={shift} />
      <Panel title={m.close_shift_facts()}>
        <ShiftFacts shift={shift} />
      </Panel>
    </Screen>
  );
}

function ShiftFacts({ shift }: { readonly shift: ShiftRow }) {
  const { site, device, me, campaigns } = useSetUp();
  const now = useNow();
  const age = ageOf(shift.openedAt, now);
  return (
    <Facts
      rows={[
        [m.fact_site(), `${site.name} · ${site.unit}`],
        [m.fact_device(), device.label],
        [m.fact_person(), me.name],
        [m.fact_campaign(), campaigns.find(({ id }) => id === shift.campaign)?.name ?? m.unknown_campaign()],
        [m.fact_opened(), m.opened_ago({ time: formatTime(shift.openedAt, now), ...age })],
      ]}
    />
  );
}
