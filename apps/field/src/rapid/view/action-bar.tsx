import type { RapidResult } from '@mauxn/domain';
import { Icon, Mark } from '@mauxn/ui';
import type { ReactNode } from 'react';
import { m } from '../../paraglide/messages.js';
import styles from '../../work/action-bar.module.css';
import { BigButton, SmallButton, SubmitButton, Tool } from '../../work/key-buttons.tsx';
import { waysOut } from '../failing.ts';
import { useRapid, useView } from '../run/hooks.ts';
import { testOf } from '../state.ts';
import { wayOutTexts } from '../text/failures.ts';
import { resultName, resultShape } from '../text/words.ts';
import { Question } from './question.tsx';
import own from './rapid.module.css';

interface ActionBarProps {
  readonly camera: boolean;
  readonly onCamera: () => void;
}

/** At the bottom edge: always the one thing to do next, as large as a glove needs it. */
export function ActionBar(props: ActionBarProps) {
  const state = useView((view) => view.state);
  const typing = useView((view) => view.typing);
  return <div className={styles.bar}>{actions()}</div>;

  function actions(): ReactNode {
    if (state.failure) return <FailureAction way={waysOut[state.failure.code]} />;
    if (state.question) return <Question question={state.question} />;
    if (state.offer) return <Offer name={state.offer.person.name} />;
    if (typing) return <FormActions />;
    const selected = testOf(state, state.selected);
    if (selected?.state === 'running') return <ResultActions />;
    return selected ? <EndedActions isVoided={selected.state === 'voided'} /> : <ScanActions {...props} />;
  }
}

function FailureAction({ way }: { readonly way: (typeof waysOut)[keyof typeof waysOut] }) {
  const rapid = useRapid();
  return (
    <div className={styles.answers}>
      <BigButton name="F8" isPrimary onClick={() => rapid.send({ type: way })}>
        {wayOutTexts[way]()}
      </BigButton>
    </div>
  );
}

/** The person stands there still: the scan of a tube is the yes. */
function Offer({ name }: { readonly name: string }) {
  const rapid = useRapid();
  return (
    <section className={styles.question} aria-labelledby="rapid-offer">
      <p id="rapid-offer" className={styles.ask}>
        <Icon name="tube" size={28} /> <span>{m.rapid_offer({ name })}</span>
      </p>
      <p>{m.rapid_offer_how()}</p>
      <div className={styles.answers}>
        <BigButton name="F8" isPrimary onClick={() => rapid.send({ type: 'command', command: 'next' })}>
          {m.rapid_offer_yes()}
        </BigButton>
        <BigButton name="Escape" onClick={() => rapid.send({ type: 'command', command: 'cancel' })}>
          {m.rapid_offer_no()}
        </BigButton>
      </div>
    </section>
  );
}

const resultKeys = {
  negative: 'F6',
  positive: 'F7',
  invalid: 'F8',
} as const satisfies Record<RapidResult, string>;

/** What the lines of the selected cassette say. */
function ResultActions() {
  const rapid = useRapid();
  // `Object.entries` forgets the key type; the table is closed.
  const results = Object.entries(resultKeys) as [RapidResult, string][];
  return (
    <div className={own.results}>
      {results.map(([result, key]) => (
        <BigButton key={result} name={key} onClick={() => rapid.send({ type: 'command', command: result })}>
          <Mark shape={resultShape[result]} label={resultName[result]()} />
        </BigButton>
      ))}
      <VoidButton />
      <SmallButton name="Escape" onClick={() => rapid.send({ type: 'command', command: 'cancel' })}>
        {m.rapid_unselect()}
      </SmallButton>
    </div>
  );
}

function EndedActions({ isVoided }: { readonly isVoided: boolean }) {
  const rapid = useRapid();
  return (
    <div className={styles.answers}>
      {!isVoided && <VoidButton />}
      <BigButton name="Escape" onClick={() => rapid.send({ type: 'command', command: 'cancel' })}>
        {m.capture_close()}
      </BigButton>
    </div>
  );
}

function VoidButton() {
  const rapid = useRapid();
  return (
    <SmallButton name="F9" onClick={() => rapid.send({ type: 'command', command: 'undo' })}>
      {m.rapid_void()}
    </SmallButton>
  );
}

function FormActions() {
  const rapid = useRapid();
  return (
    <div className={styles.answers}>
      <SubmitButton>{m.rapid_form_start()}</SubmitButton>
      <SmallButton name="Escape" onClick={() => rapid.openForm(false)}>
        {m.capture_close()}
      </SmallButton>
    </div>
  );
}

function ScanActions({ camera, onCamera }: ActionBarProps) {
  const rapid = useRapid();
  const label = useView(({ state }) => state.label);
  return (
    <div className={styles.scan}>
      <Tool name="F9" icon="undo" onClick={() => rapid.send({ type: 'command', command: 'undo' })}>
        {m.capture_undo()}
      </Tool>
      <Tool name="F2" icon="keyboard" onClick={() => rapid.openForm(true)}>
        {m.capture_by_hand()}
      </Tool>
      <Tool name="F4" icon="camera" isPressed={camera} onClick={onCamera}>
        {m.capture_camera()}
      </Tool>
      <p className={styles.step}>
        <Icon name="person" size={32} />
        {label === undefined ? m.rapid_step_person() : m.rapid_step_labelled({ code: label })}
      </p>
    </div>
  );
}
