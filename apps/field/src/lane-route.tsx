import { ScanField } from '@mauxn/ui';
import { Navigate } from '@tanstack/react-router';
import { type ComponentProps, lazy } from 'react';
import { useShift } from './app/field.ts';
import { ScannerChip } from './capture/source/scanner-chip.tsx';
import { useScanSink } from './capture/source/use-scan-sink.ts';
import { LaneScreen } from './lane/lane-screen.tsx';
import { m } from './paraglide/messages.js';

const CameraPanel = lazy(async () => {
  const { CameraPanel: panel } = await import('./capture/camera/camera-panel.tsx');
  return { default: panel };
});

/** The volunteers' lane with every scanner of this device, as on the capture screen. */
export function LaneRoute() {
  const shift = useShift();
  if (!shift) return <Navigate to="/" replace />;
  return <LaneScreen key={shift.id} shift={shift} camera={CameraPanel} scanner={Scanner} />;
}

function Scanner(props: ComponentProps<ComponentProps<typeof LaneScreen>['scanner']>) {
  useScanSink(props);
  return (
    <>
      <ScanField label={m.scanner_field()} />
      <ScannerChip />
    </>
  );
}
