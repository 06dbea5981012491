import { Chip } from '@mauxn/ui';
import { m } from '../../paraglide/messages.js';
import { useScannerList } from './device-scanners.ts';

/** Said on the capture screen only when a chosen scanner cannot read; everything else stays as it is. */
export function ScannerChip() {
  const states = useScannerList().map(({ state }) => state.kind);
  if (states.includes('problem')) return <Chip tone="attention">{m.scanner_chip_problem()}</Chip>;
  return states.includes('unplugged') ? <Chip tone="attention">{m.scanner_chip_unplugged()}</Chip> : null;
}
