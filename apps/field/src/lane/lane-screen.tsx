import { type DamageCause, type HelpKind, helpKinds } from '@mauxn/domain';
import type { Lane as LaneRows, ShiftRow, SlipRow } from '@mauxn/offline';
import { Button, Icon, VisuallyHidden } from '@mauxn/ui';
import { type ComponentType, type MouseEvent, Suspense, useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { useField, useSetUp } from '../app/field.ts';
import { FailureNotice } from '../error/failure-notice.tsx';
import { m } from '../paraglide/messages.js';
import { PersonForm } from '../person/person-form.tsx';
import { noValues } from '../person/values.ts';
import { labelOf } from '../print/slip-label.ts';
import { usePrinter } from '../print/use-printer.tsx';
import { helpName } from '../text/words.ts';
import { FeedbackBar } from '../work/feedback-bar.tsx';
import { KeyName } from '../work/key-name.tsx';
import { PanelBox } from '../work/panel-box.tsx';
import screen from '../work/screen.module.css';
import { useAwake } from '../work/screen-hooks.ts';
import { useKeys } from '../work/use-keys.ts';
import { Actions } from './actions.tsx';
import styles from './lane.module.css';
import { createLane, type Lane, stateOf, valuesOf } from './lane.ts';
import { Counts, LastSlip } from './side.tsx';

interface LaneScreenProps {
  readonly shift: ShiftRow;
  readonly camera: ComponentType<{ onText: (text: string) => void }>;
  readonly scanner: ComponentType<{
    onScan: (text: string) => void;
    onDamage: (cause: DamageCause) => void;
    onKeys: (text: string) => void;
  }>;
}

/** The volunteers' lane: one tap per person, and a slip where it helps. */
export function LaneScreen({ shift, camera: Camera, scanner: Scanner }: LaneScreenProps) {
  const { site } = useSetUp();
  const main = useRef<HTMLElement>(null);
  const [camera, setCamera] = useState(false);
  const printing = usePrinter();
  const lane = useLane(shift, (row) => {
    // Who has the app needs no slip; it comes out by itself for those who cannot do without.
    if (printing.printer?.isQuiet && row.person) printing.print(labelOf(row, site.name));
  });
  const view = useStore(lane.view);
  useAwake();
  useKeys(main);
  useEffect(() => {
    document.title = `${m.lane_title()} · ${m.product_name()}`;
    main.current?.focus({ preventScroll: true });
  }, []);
  return (
    <main id="main" ref={main} tabIndex={-1} className={screen.screen} onClick={leaveButton}>
      <VisuallyHidden>
        <h1>{m.lane_title()}</h1>
      </VisuallyHidden>
      <FeedbackBar
        said={view.said}
        ready={{ title: m.lane_ready(), detail: m.lane_ready_next() }}
        busy={view.isBusy}
      />
      <div className={screen.columns}>
        <div className={screen.work}>
          {camera && (
            <Suspense fallback={<p className={screen.cameraWait}>{m.capture_cam_starting()}</p>}>
              <Camera onText={lane.scan} />
            </Suspense>
          )}
          {view.failure !== undefined && <FailureNotice error={view.failure} />}
          {view.rows &&
            (view.isTyping ? (
              <TypeBox lane={lane} rows={view.rows} />
            ) : (
              <PersonBox lane={lane} rows={view.rows} />
            ))}
          <HelpButtons lane={lane} />
        </div>
        <aside className={screen.side}>
          <LastSlip lane={lane} row={view.rows?.last[0]} outcome={printing.outcome} />
          {view.rows && <Counts rows={view.rows} />}
          <Scanner
            onScan={lane.scan}
            onDamage={(cause) => lane.send({ type: 'scan', scan: { kind: 'damaged', cause } })}
            onKeys={(text) => tapByKey(lane, text)}
          />
        </aside>
      </div>
      <Actions
        lane={lane}
        view={view}
        printing={printing}
        camera={camera}
        onCamera={() => setCamera(!camera)}
      />
      {printing.paper}
    </main>
  );
}

function useLane(shift: ShiftRow, onSlip: (row: SlipRow) => void): Lane {
  const field = useField();
  const [lane] = useState(() => createLane(field, shift));
  useEffect(() => lane.listen(onSlip));
  return lane;
}

/** The digits 1 to 4, pressed where nobody types. */
function tapByKey(lane: Lane, text: string) {
  const help = /^[1-4]$/u.test(text.trim()) ? helpKinds[Number(text) - 1] : undefined;
  if (help) lane.send({ type: 'tap', help });
}

function PersonBox({ lane, rows }: { readonly lane: Lane; readonly rows: LaneRows }) {
  const { person } = stateOf(rows);
  return (
    <section className={styles.person} aria-labelledby="lane-person">
      <h2 id="lane-person">{m.lane_person()}</h2>
      {person ? (
        <p className={styles.name}>
          <strong>{person.name}</strong>{' '}
          <span>{[person.birth?.slice(0, 4), person.phone].filter(Boolean).join(' · ')}</span>
          <Button
            aria-label={m.lane_person_remove({ name: person.name })}
            icon={<Icon name="cross" size={24} />}
            onClick={() => lane.send({ type: 'skip' })}
          />
        </p>
      ) : (
        <p>{m.lane_person_none()}</p>
      )}
    </section>
  );
}

function TypeBox({ lane, rows }: { readonly lane: Lane; readonly rows: LaneRows }) {
  const { waiting } = stateOf(rows);
  return (
    <PanelBox title={waiting ? m.lane_waiting({ number: waiting.number }) : m.lane_form_title()}>
      {waiting && <p>{m.lane_waiting_how()}</p>}
      <PersonForm
        store={{ read: () => valuesOf(rows), keep: lane.keep }}
        initial={noValues}
        isNew
        onPerson={(person) => {
          lane.send({ type: 'person', person });
          return undefined;
        }}
      />
    </PanelBox>
  );
}

function HelpButtons({ lane }: { readonly lane: Lane }) {
  return (
    <div className={styles.choices} role="group" aria-label={m.lane_choices()}>
      {helpKinds.map((help, n) => (
        <Button
          key={help}
          className={styles.choice}
          icon={<Icon name={helpIcon[help]} size={32} />}
          onClick={() => lane.send({ type: 'tap', help })}
        >
          {helpName[help]()}
          <KeyName name={String(n + 1)} />
        </Button>
      ))}
    </div>
  );
}

const helpIcon = {
  'has-app': 'check',
  installed: 'download',
  declared: 'list',
  cannot: 'person',
} as const satisfies Record<HelpKind, string>;

/** A button that a finger pressed keeps no focus: the first keys of the next scan would press it again. */
function leaveButton(event: MouseEvent<HTMLElement>) {
  const here = document.activeElement;
  if (event.detail > 0 && here instanceof HTMLButtonElement)
    event.currentTarget.focus({ preventScroll: true });
}
