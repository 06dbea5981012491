import type { ShiftRow } from '@mauxn/offline';
import { ScanField, VisuallyHidden } from '@mauxn/ui';
import { lazy, type MouseEvent, Suspense, useEffect, useRef, useState } from 'react';
import { m } from '../../paraglide/messages.js';
import { noValues } from '../../person/values.ts';
import styles from '../../work/screen.module.css';
import { useAwake } from '../../work/screen-hooks.ts';
import { useKeys } from '../../work/use-keys.ts';
import { useCapture } from '../run/hooks.ts';
import type { Capture } from '../run/store.ts';
import { ScannerChip } from '../source/scanner-chip.tsx';
import { useScanSink } from '../source/use-scan-sink.ts';
import { ActionBar } from './action-bar.tsx';
import { FeedbackBar } from './feedback-bar.tsx';
import { ModeSwitch } from './mode-switch.tsx';
import { RecentTubes } from './recent-tubes.tsx';
import { ShiftCount } from './shift-count.tsx';
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
  useScanSink({
    onScan: capture.scan,
    onDamage: (cause) => capture.send({ type: 'scan', scan: { kind: 'damaged', cause } }),
    onKeys: (text) => beginTyping(capture, text),
  });
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
      <ScanField label={m.scanner_field()} />
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
          <ScannerChip />
          <ModeSwitch />
          <ShiftCount shift={shift} />
          <RecentTubes />
        </aside>
      </div>
      <ActionBar camera={camera} onCamera={() => setCamera(!camera)} />
    </main>
  );
}

/** Keys that a hand pressed where nothing takes them: with a tube open a letter begins a name, everything else a tube code. */
function beginTyping(capture: Capture, keys: string) {
  const text = keys.trim();
  const { panel, state, forms } = capture.view.getState();
  if (text === '' || panel) return;
  if (!state.tube || !/^\p{L}/u.test(text)) return capture.open({ kind: 'code', text });
  const { type: kept = noValues } = forms;
  if (kept.name === '') capture.keepForm('type', { ...kept, name: text });
  capture.open({ kind: 'type' });
}

/** A button that a finger pressed keeps no focus: the first keys of the next scan would press it again. */
function leaveButton(event: MouseEvent<HTMLElement>) {
  const here = document.activeElement;
  if (event.detail > 0 && here instanceof HTMLButtonElement)
    event.currentTarget.focus({ preventScroll: true });
}
