import { useWedge } from '@mauxn/ui';
import { readTube, type TubeScan } from './read-tube.ts';

interface Keys {
  /** Keys pressed by hand where nobody types. */
  readonly onKey?: (key: string) => void;
  readonly onEnter?: () => void;
}

/** Listens to the scanner on the whole page and reads what it sends as a tube code. */
export function useTubeScan(onScan: (scan: TubeScan) => void, { onKey, onEnter }: Keys = {}): void {
  useWedge({
    onEvent: (event) => {
      if (event.kind === 'scan') onScan(readTube(event.text));
      else if (event.kind === 'input-method' || event.kind === 'cut') onScan({ ok: false, why: 'damaged' });
      else if (event.kind === 'enter') onEnter?.();
      else for (const key of event.keys) onKey?.(key);
    },
  });
}
