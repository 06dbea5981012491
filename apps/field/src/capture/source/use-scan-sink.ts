import type { DamageCause } from '@mauxn/domain';
import { useWedge, type WedgeEvent } from '@mauxn/ui';
import { useEffect, useRef } from 'react';
import { useField } from '../../app/field.ts';
import { judgeOf, scannersOf } from './device-scanners.ts';

/** Where everything ends that is scanned, whichever way it came. The callbacks may change from render to render. */
interface ScanSink {
  readonly onScan: (text: string, from: 'keyboard' | 'device') => void;
  /** Something was scanned that cannot be known. */
  readonly onDamage: (cause: Extract<DamageCause, 'input-method' | 'cut'>) => void;
  /** Keys that a hand pressed where nothing takes them. */
  readonly onKeys?: (text: string) => void;
}

/** Keyboard scanners, serial and HID scanners side by side, while this screen is shown. */
export function useScanSink(sink: ScanSink): void {
  const field = useField();
  const latest = useRef(sink);
  useEffect(() => {
    latest.current = sink;
  });
  useWedge({ judge: judgeOf(field), onEvent: (event) => take(sink, event) });
  useEffect(() => scannersOf(field).listen((text) => latest.current.onScan(text, 'device')), [field]);
}

function take(sink: ScanSink, event: WedgeEvent): void {
  if (event.kind === 'scan') sink.onScan(event.text, 'keyboard');
  if (event.kind === 'input-method' || event.kind === 'cut') sink.onDamage(event.kind);
  if (event.kind === 'keys') sink.onKeys?.(event.keys.join(''));
}
