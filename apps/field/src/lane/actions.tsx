import { Button, Icon } from '@mauxn/ui';
import { useSetUp } from '../app/field.ts';
import { m } from '../paraglide/messages.js';
import { isBlank } from '../person/values.ts';
import { labelOf } from '../print/slip-label.ts';
import type { Printing } from '../print/use-printer.tsx';
import bar from '../work/action-bar.module.css';
import { KeyName } from '../work/key-name.tsx';
import { panelForm } from '../work/panel-form.ts';
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
      <Button
        type="submit"
        form={panelForm}
        variant="primary"
        className={bar.big}
        data-key="F8"
        aria-keyshortcuts="F8"
      >
        {waiting ? m.lane_form_save() : m.lane_form_hold()}
        <KeyName name="F8" />
      </Button>
      <Button className={bar.close} data-key="Escape" aria-keyshortcuts="Escape" onClick={close}>
        {waiting ? m.lane_skip() : m.lane_close()}
        <KeyName name="Esc" />
      </Button>
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
      <Button
        className={bar.tool}
        icon={<Icon name="undo" size={28} />}
        data-key="F9"
        aria-keyshortcuts="F9"
        onClick={() => lane.send({ type: 'undo' })}
      >
        {m.lane_undo()}
        <KeyName name="F9" />
      </Button>
      <Button
        className={bar.tool}
        icon={<Icon name="keyboard" size={28} />}
        data-key="F2"
        aria-keyshortcuts="F2"
        onClick={() => lane.type(true)}
      >
        {kept && !isBlank(kept) ? m.lane_by_hand_kept() : m.lane_by_hand()}
        <KeyName name="F2" />
      </Button>
      <Button
        className={bar.tool}
        icon={<Icon name="camera" size={28} />}
        aria-pressed={camera}
        data-key="F4"
        aria-keyshortcuts="F4"
        onClick={onCamera}
      >
        {m.capture_camera()}
        <KeyName name="F4" />
      </Button>
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
