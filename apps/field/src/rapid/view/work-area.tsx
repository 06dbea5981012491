import { rapidVoidReasons } from '@mauxn/domain';
import { Button, Icon, Notice } from '@mauxn/ui';
import { m } from '../../paraglide/messages.js';
import { PersonForm } from '../../person/person-form.tsx';
import { noValues } from '../../person/values.ts';
import panel from '../../work/panel-box.module.css';
import { PanelBox } from '../../work/panel-box.tsx';
import { useRapid, useView } from '../run/hooks.ts';
import type { RapidState } from '../state.ts';
import { failedTexts, failureTexts } from '../text/failures.ts';
import { voidReasonName } from '../text/words.ts';
import { Board } from './board.tsx';

/** The board, or what lies over it. A failed save comes before everything else. */
export function WorkArea() {
  const failure = useView(({ state }) => state.failure);
  const question = useView(({ state }) => state.question);
  const typing = useView((view) => view.typing);
  if (failure) return <Failure failure={failure} />;
  if (question?.kind === 'void') return <VoidPanel />;
  return typing ? <TypePanel /> : <Board />;
}

/** Stops the screen: what could not be saved, why, and what to do. */
function Failure({ failure }: { readonly failure: NonNullable<RapidState['failure']> }) {
  const { effect, code } = failure;
  const name = effect.type === 'start' ? effect.person.name : effect.test.person.name;
  const { why, fix } = failureTexts[code];
  return (
    <Notice
      tone="danger"
      title={`${failedTexts[effect.type]({ name })}. ${why()}`}
      loss={m.rapid_fail_kept()}
      remedy={fix()}
    />
  );
}

/** The press on a reason is the second press: it voids. */
function VoidPanel() {
  const rapid = useRapid();
  return (
    <PanelBox title={m.rapid_void_title()}>
      <p>{m.rapid_void_how()}</p>
      <div className={panel.reasons}>
        {rapidVoidReasons.map((reason) => (
          <Button key={reason} onClick={() => rapid.send({ type: 'void', reason })}>
            {voidReasonName[reason]()}
          </Button>
        ))}
      </div>
    </PanelBox>
  );
}

/** Somebody without a code, or with one that nobody here understands. */
function TypePanel() {
  const rapid = useRapid();
  const isOpaque = useView(({ state }) => state.opaque !== undefined);
  return (
    <PanelBox title={m.rapid_form_title()}>
      {isOpaque && (
        <p className={panel.facts}>
          <Icon name="info" /> {m.capture_form_opaque()}
        </p>
      )}
      <PersonForm
        store={{ read: () => rapid.view.getState().typed, keep: rapid.keepTyped }}
        initial={noValues}
        isNew
        onPerson={(person) => {
          rapid.addTyped(person);
          return undefined;
        }}
      />
    </PanelBox>
  );
}
