import { Button, Icon } from '@mauxn/ui';
import { useSetUp } from '../app/field.ts';
import { m } from '../paraglide/messages.js';
import { isBlank } from '../person/values.ts';
import { labelOf } from '../print/slip-label.ts';
import type { Printing } from '../print/use-printer.tsx';
import bar from '../work/action-bar.module.css';
import { SmallButton, SubmitButton, Tool } from '../work/key-buttons.tsx';
import { KeyName } from '../work/key-name.tsx';
import { type Lane, type LaneView, stateOf, valuesOf } from './lane.ts';

interface ActionsProps {
  readonly lane: Lane;
  readonly view: LaneView;
  readonly printing: Printing;
  readonly camera: boolean;
  readonly onCamera: () => void;
}

/** At the bottom edge, within reach of a thumb. */
export function Actions({ lane, view, printing, camera, onCamera }: ActionsProps) {
  return (
    <div className={bar.bar}>
      {view.isTyping ? (
        <FormActions lane={lane} view={view} />
      ) : (
        <TapActions {...{ lane, view, printing, camera, onCamera }} />
      )}
    </div>
  );
}

function FormActions({ lane, view }: Pick<ActionsProps, 'lane' | 'view'>) {
  const { waiting } = stateOf(view.rows);
  const close = () => (waiting ? lane.send({ type: 'skip' }) : lane.type(false));
  return (
    <div className={bar.answers}>
      <SubmitButton>{waiting ? m.lane_form_save() : m.lane_form_hold()}</SubmitButton>
      <SmallButton name="Escape" onClick={close}>
        {waiting ? m.lane_skip() : m.lane_close()}
      </SmallButton>
    </div>
  );
}

function TapActions({ lane, view, printing, camera, onCamera }: ActionsProps) {
  const { site } = useSetUp();
  const last = view.rows?.last[0];
  const kept = view.rows && valuesOf(view.rows);
  const { printer, isBusy, print } = printing;
  return (
    <div className={bar.scan}>
      <Tool name="F9" icon="undo" onClick={() => lane.send({ type: 'undo' })}>
        {m.lane_undo()}
      </Tool>
      <Tool name="F2" icon="keyboard" onClick={() => lane.type(true)}>
        {kept && !isBlank(kept) ? m.lane_by_hand_kept() : m.lane_by_hand()}
      </Tool>
      <Tool name="F4" icon="camera" isPressed={camera} onClick={onCamera}>
        {m.capture_camera()}
      </Tool>
      {last && printer && (
        <Button
          variant="primary"
          className={bar.next}
          busy={isBusy}
          icon={<Icon name="print" size={32} />}
          data-key="F8"
          aria-keyshortcuts="F8"
          onClick={() => print(labelOf(last, site.name))}
        >
          {isBusy ? m.lane_printing({ number: last.number }) : m.lane_print({ number: last.number })}
          <KeyName name="F8" />
        </Button>
      )}
    </div>
  );
}
