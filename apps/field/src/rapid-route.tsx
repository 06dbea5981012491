import { ScanField } from '@mauxn/ui';
import { Navigate, useNavigate } from '@tanstack/react-router';
import { lazy } from 'react';
import { useField, useShift } from './app/field.ts';
import { useTubesPath } from './app/tubes-path.ts';
import { captureOf } from './capture/run/device.ts';
import { ScannerChip } from './capture/source/scanner-chip.tsx';
import { useScanSink } from './capture/source/use-scan-sink.ts';
import { m } from './paraglide/messages.js';
import { RapidScreen, type ScannerProps, type ToSwab } from './rapid/screen.tsx';

const CameraPanel = lazy(async () => {
  const { CameraPanel: panel } = await import('./capture/camera/camera-panel.tsx');
  return { default: panel };
});

/** Rapid tests, with their way to the tubes: whoever is positive goes on to the capture screen with their name. */
export function RapidRoute() {
  const field = useField();
  const shift = useShift();
  const navigate = useNavigate();
  const to = useTubesPath();
  if (!shift) return <Navigate to="/" replace />;
  const swab = ({ person, rapid, code }: ToSwab) => {
    captureOf(field, shift).send({ type: 'await', waiting: { person, rapid }, code });
    void navigate({ to });
  };
  return <RapidScreen shift={shift} onSwab={swab} camera={CameraPanel} scanner={Scanner} />;
}

/** Every scanner of this device, as on the capture screen. */
function Scanner(props: ScannerProps) {
  useScanSink(props);
  return (
    <>
      <ScanField label={m.scanner_field()} />
      <ScannerChip />
    </>
  );
}
