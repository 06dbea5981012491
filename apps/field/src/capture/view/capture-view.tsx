import type { ShiftRow } from '@mauxn/offline';
import { useWedge, VisuallyHidden, type WedgeEvent } from '@mauxn/ui';
import { lazy, type MouseEvent, Suspense, useEffect, useRef, useState } from 'react';
import { m } from '../../paraglide/messages.js';
import { useCapture } from '../run/hooks.ts';
import type { Capture } from '../run/store.ts';
import { ActionBar } from './action-bar.tsx';
import { FeedbackBar } from './feedback-bar.tsx';
import { ModeSwitch } from './mode-switch.tsx';
import { RecentTubes } from './recent-tubes.tsx';
import styles from './screen.module.css';
import { useAwake } from './screen-hooks.ts';
import { ShiftCount } from './shift-count.tsx';
import { useKeys } from './use-keys.ts';
import { WorkArea } from './work-area.tsx';

const CameraPanel = lazy(async () => {
  const { CameraPanel: panel } = await import('../camera/camera-panel.tsx');
  return { default: panel };
});

export function CaptureView({ shift }: { readonly shift: ShiftRow }) {
  const capture = useCapture();
  const main = useRef<HTMLElement>(null);
  const [camera, setCamera] = useState(false);
  useAwake();
  useWedge({ onEvent: (event) => takeWedge(capture, event) });
  useKeys(main);
  useEffect(() => {
    document.title = `${m.capture_title()} · ${m.product_name()}`;
    main.current?.focus({ preventScroll: true });
  }, []);
  return (
    <main id="main" ref={main} tabIndex={-1} className={styles.screen} onClick={leaveButton}>
      <VisuallyHidden>
        <h1>{m.capture_title()}</h1>
      </VisuallyHidden>
      <FeedbackBar />
      <div className={styles.columns}>
        <div className={styles.work}>
          {camera && (
            <Suspense fallback={<p className={styles.cameraWait}>{m.capture_cam_starting()}</p>}>
              <CameraPanel onText={capture.scan} />
            </Suspense>
          )}
          <WorkArea />
        </div>
        <aside className={styles.side}>
          <ModeSwitch />
          <ShiftCount shift={shift} />
          <RecentTubes />
        </aside>
      </div>
      <ActionBar camera={camera} onCamera={() => setCamera(!camera)} />
    </main>
  );
}

/** What a keyboard scanner sent, and keys that a hand pressed where nothing takes them: those begin a tube code. */
function takeWedge(capture: Capture, event: WedgeEvent) {
  if (event.kind === 'scan') capture.scan(event.text);
  if (event.kind === 'input-method') {
    capture.send({ type: 'scan', scan: { kind: 'damaged', cause: 'input-method' } });
  }
  if (event.kind !== 'keys' || capture.view.getState().panel) return;
  const text = event.keys.join('').trim();
  if (text !== '') capture.open({ kind: 'code', text });
}

/** A button that a finger pressed keeps no focus: the first keys of the next scan would press it again. */
function leaveButton(event: MouseEvent<HTMLElement>) {
  const here = document.activeElement;
  if (event.detail > 0 && here instanceof HTMLButtonElement)
    event.currentTarget.focus({ preventScroll: true });
}
