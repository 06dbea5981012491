import { isFull } from '@mauxn/domain';
import { Button, Icon } from '@mauxn/ui';
import { m } from '../../paraglide/messages.js';
import { isBlank } from '../../person/values.ts';
import styles from '../../work/action-bar.module.css';
import { SubmitButton, Tool } from '../../work/key-buttons.tsx';
import { KeyName } from '../../work/key-name.tsx';
import { waysOut } from '../failing.ts';
import { useCapture, useView } from '../run/hooks.ts';
import type { Panel } from '../run/panel.ts';
import { wayOutTexts } from '../text/failures.ts';
import { QuestionBanner } from './question-banner.tsx';
import { WaitingBanner } from './waiting-banner.tsx';

interface ActionBarProps {
  readonly camera: boolean;
  readonly onCamera: () => void;
}

/** At the bottom edge, within reach of a thumb: always the one thing to do next, as large as a glove needs it. */
export function ActionBar(props: ActionBarProps) {
  const failure = useView((view) => view.state.failure);
  const question = useView((view) => view.state.question);
  const panel = useView((view) => view.panel);
  const waiting = useView(({ state }) => (state.tube ? undefined : state.waiting));
  return (
    <div className={styles.bar}>
      {failure ? (
        <FailureActions ways={waysOut[failure.code]} />
      ) : question ? (
        <QuestionBanner question={question} />
      ) : panel ? (
        <PanelActions panel={panel} />
      ) : waiting ? (
        <WaitingBanner waiting={waiting} />
      ) : (
        <ScanActions {...props} />
      )}
    </div>
  );
}

function FailureActions({ ways }: { readonly ways: (typeof waysOut)[keyof typeof waysOut] }) {
  const capture = useCapture();
  return (
    <div className={styles.answers}>
      {ways.map((way, n) => (
        <Button
          key={way}
          variant={n === 0 ? 'primary' : 'secondary'}
          className={styles.big}
          data-key={n === 0 ? 'F8' : 'Escape'}
          aria-keyshortcuts={n === 0 ? 'F8' : 'Escape'}
          onClick={() => capture.send({ type: way })}
        >
          {wayOutTexts[way]()}
          <KeyName name={n === 0 ? 'F8' : 'Esc'} />
        </Button>
      ))}
    </div>
  );
}

function PanelActions({ panel }: { readonly panel: Panel }) {
  const capture = useCapture();
  const submit = useSubmitText(panel);
  return (
    <div className={styles.answers}>
      {submit && <SubmitButton>{submit}</SubmitButton>}
      <Button
        className={submit ? styles.close : styles.big}
        data-key="Escape"
        aria-keyshortcuts="Escape"
        onClick={() => capture.open(undefined)}
      >
        {m.capture_close()}
        <KeyName name="Esc" />
      </Button>
    </div>
  );
}

/** What the big button of a panel with a form says. */
function useSubmitText(panel: Panel): string | undefined {
  const tube = useView((view) => view.state.tube);
  switch (panel.kind) {
    case 'code':
      return m.capture_code_enter();
    case 'type':
      return tube && tube.people.length + 1 >= tube.limit ? m.capture_form_add_save() : m.capture_form_add();
    case 'amend':
    case 'correct':
      return m.capture_form_save();
    case 'tube':
    case 'void':
      return undefined;
  }
}

function ScanActions({ camera, onCamera }: ActionBarProps) {
  const capture = useCapture();
  const hasTube = useView((view) => view.state.tube !== undefined);
  const isKept = useView(({ forms: { type } }) => type !== undefined && !isBlank(type));
  return (
    <div className={styles.scan}>
      <Tool name="F9" icon="undo" onClick={() => capture.send({ type: 'command', command: 'undo' })}>
        {m.capture_undo()}
      </Tool>
      <Tool
        name="F2"
        icon="keyboard"
        onClick={() => capture.open(hasTube ? { kind: 'type' } : { kind: 'code', text: '' })}
      >
        {hasTube && isKept ? m.capture_by_hand_kept() : m.capture_by_hand()}
      </Tool>
      <Tool name="F4" icon="camera" isPressed={camera} onClick={onCamera}>
        {m.capture_camera()}
      </Tool>
      <NextStep />
    </div>
  );
}

/** The big button when the tube can be finished; otherwise, in the same place, what to scan next. */
function NextStep() {
  const capture = useCapture();
  const tube = useView((view) => view.state.tube);
  const busy = useView((view) => view.busy);
  const n = tube?.people.length ?? 0;
  if (tube && n > 0) {
    return (
      <Button
        variant="primary"
        className={styles.next}
        busy={busy}
        icon={<Icon name="check" size={32} />}
        data-key="F8"
        aria-keyshortcuts="F8"
        onClick={() => capture.send({ type: 'command', command: 'finish' })}
      >
        {isFull(tube) ? m.capture_save_full({ n }) : m.capture_finish({ n })}
        <KeyName name="F8" />
      </Button>
    );
  }
  return (
    <p className={styles.step}>
      <Icon name={tube ? 'person' : 'tube'} size={32} />
      {tube ? m.capture_step_person() : m.capture_step_tube()}
    </p>
  );
}
