import { useField, useShift } from '../app/field.ts';
import { captureOf } from './run/device.ts';
import { CaptureContext } from './run/hooks.ts';
import { CaptureView } from './view/capture-view.tsx';

/** The screen of an open shift: everything that is scanned or typed comes in here. */
export function CaptureScreen() {
  const field = useField();
  const shift = useShift();
  if (shift === undefined) return null;
  return (
    <CaptureContext value={captureOf(field, shift)}>
      <CaptureView shift={shift} />
    </CaptureContext>
  );
}
