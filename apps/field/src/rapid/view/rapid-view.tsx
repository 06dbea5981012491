import type { ShiftRow } from '@mauxn/offline';
import { VisuallyHidden } from '@mauxn/ui';
import { type ComponentType, type MouseEvent, Suspense, useEffect, useRef, useState } from 'react';
import { useField } from '../../app/field.ts';
import { m } from '../../paraglide/messages.js';
import { FeedbackBar } from '../../work/feedback-bar.tsx';
import styles from '../../work/screen.module.css';
import { useAwake } from '../../work/screen-hooks.ts';
import { useKeys } from '../../work/use-keys.ts';
import { useRapid, useView } from '../run/hooks.ts';
import type { ScannerProps } from '../screen.tsx';
import { say } from '../text/feedback.ts';
import { ActionBar } from './action-bar.tsx';
import { EndedTests } from './ended-tests.tsx';
import { KitChoice } from './kit-choice.tsx';
import { ModeSwitch } from './mode-switch.tsx';
import { ShiftTests } from './shift-tests.tsx';
import { WorkArea } from './work-area.tsx';

interface RapidViewProps {
  readonly shift: ShiftRow;
  readonly camera: ComponentType<{ onText: (text: string) => void }>;
  readonly scanner: ComponentType<ScannerProps>;
}

export function RapidView({ shift, camera: Camera, scanner: Scanner }: RapidViewProps) {
  const rapid = useRapid();
  const main = useRef<HTMLElement>(null);
  const [camera, setCamera] = useState(false);
  useAwake();
  useKeys(main);
  useEffect(() => {
    document.title = `${m.rapid_title()} · ${m.product_name()}`;
    main.current?.focus({ preventScroll: true });
  }, []);
  return (
    <main id="main" ref={main} tabIndex={-1} className={styles.screen} onClick={leaveButton}>
      <VisuallyHidden>
        <h1>{m.rapid_title()}</h1>
      </VisuallyHidden>
      <SaidBar />
      <div className={styles.columns}>
        <div className={styles.work}>
          {camera && (
            <Suspense fallback={<p className={styles.cameraWait}>{m.capture_cam_starting()}</p>}>
              <Camera onText={rapid.scan} />
            </Suspense>
          )}
          <WorkArea />
        </div>
        <aside className={styles.side}>
          <Scanner
            onScan={rapid.scan}
            onDamage={(cause) => rapid.send({ type: 'scan', scan: { kind: 'damaged', cause } })}
          />
          <ModeSwitch />
          <KitChoice />
          <ShiftTests shift={shift} />
          <EndedTests />
        </aside>
      </div>
      <ActionBar camera={camera} onCamera={() => setCamera(!camera)} />
    </main>
  );
}

function SaidBar() {
  const said = useView((view) => view.said);
  const busy = useView((view) => view.busy);
  const { ports } = useField();
  return (
    <FeedbackBar
      said={said && { ...say(said.feedback, ports.now()), turn: said.turn }}
      ready={{ title: m.capture_said_ready(), detail: m.rapid_said_ready_next() }}
      busy={busy}
    />
  );
}

/** A button that a finger pressed keeps no focus: the first keys of the next scan would press it again. */
function leaveButton(event: MouseEvent<HTMLElement>) {
  const here = document.activeElement;
  if (event.detail > 0 && here instanceof HTMLButtonElement)
    event.currentTarget.focus({ preventScroll: true });
}
