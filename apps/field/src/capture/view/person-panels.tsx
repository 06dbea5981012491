import { formatSlipId } from '@mauxn/domain';
import { Button, Icon } from '@mauxn/ui';
import { m } from '../../paraglide/messages.js';
import { amended, changesOf, clearedFields } from '../../person/changes.ts';
import { PersonForm } from '../../person/person-form.tsx';
import { noValues, valuesOfPerson } from '../../person/values.ts';
import styles from '../../work/panel-box.module.css';
import { PanelBox } from '../../work/panel-box.tsx';
import { useCapture, useKeptForm, useView } from '../run/hooks.ts';
import { type FormPanel, formKey } from '../run/panel.ts';
import { useTube } from './tube-panels.tsx';

/** Somebody without a code, or with one that nobody here understands. */
export function TypePanel() {
  const capture = useCapture();
  const tube = useView((view) => view.state.tube);
  const opaque = useView((view) => view.state.opaque);
  const slip = useView((view) => view.state.slip);
  const store = useKeptForm('type');
  if (!tube) return <p>{m.capture_form_no_tube()}</p>;
  return (
    <PanelBox title={m.capture_form_title({ code: tube.code })}>
      {opaque !== undefined && (
        <p className={styles.facts}>
          <Icon name="info" /> {m.capture_form_opaque()}
          <Button variant="quiet" onClick={() => capture.send({ type: 'drop-opaque' })}>
            {m.capture_form_opaque_drop()}
          </Button>
        </p>
      )}
      {slip !== undefined && (
        <p className={styles.facts}>
          <Icon name="list" /> {m.slip_form_kept({ code: formatSlipId(slip) })}
          <Button variant="quiet" onClick={() => capture.send({ type: 'drop-opaque' })}>
            {m.slip_form_drop()}
          </Button>
        </p>
      )}
      <PersonForm
        store={store}
        initial={noValues}
        isNew
        registered={capture.registered}
        onPerson={(person) => {
          capture.send({ type: 'person', person });
          return undefined;
        }}
      />
    </PanelBox>
  );
}

/** Somebody in the open tube. */
export function AmendPanel({ panel }: { readonly panel: Extract<FormPanel, { kind: 'amend' }> }) {
  const capture = useCapture();
  const tube = useView((view) => view.state.tube);
  const before = tube?.people[panel.n];
  const store = useKeptForm(formKey(panel, tube?.code ?? ''));
  if (!tube || !before) return null;
  return (
    <PanelBox title={m.capture_form_amend({ name: before.name })}>
      <PersonForm
        store={store}
        initial={valuesOfPerson(before)}
        isNew={false}
        onPerson={(person) => {
          store.keep(undefined);
          capture.send({ type: 'amend', n: panel.n, person: amended(before, person) });
          return undefined;
        }}
      />
    </PanelBox>
  );
}

/** Somebody in a saved tube: the change is an intent of its own, the version before stays readable. */
export function CorrectPanel({ panel }: { readonly panel: Extract<FormPanel, { kind: 'correct' }> }) {
  const capture = useCapture();
  const tube = useTube(panel.tube);
  const before = tube?.people[panel.n];
  const store = useKeptForm(formKey(panel, ''));
  if (!tube || !before) return null;
  return (
    <PanelBox title={m.capture_form_amend({ name: before.name })}>
      <p>{m.capture_tube_title({ code: tube.code })}</p>
      <PersonForm
        store={store}
        initial={valuesOfPerson(before)}
        isNew={false}
        onPerson={(person) => {
          const cleared = clearedFields(before, person);
          if (Object.keys(cleared).length > 0) return cleared;
          const set = changesOf(before, person);
          store.keep(undefined);
          if (Object.keys(set).length === 0) capture.open({ kind: 'tube', tube: tube.id });
          else
            capture.send({ type: 'correct', correction: { tube: tube.id, people: [{ n: panel.n, set }] } });
          return undefined;
        }}
      />
    </PanelBox>
  );
}
