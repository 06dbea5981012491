import { useEffect, useRef } from 'react';
import { listen } from './listen.ts';
import type { Judge } from './split-scans.ts';
import type { WedgeEvent } from './wedge.ts';

export interface WedgeOptions {
  readonly active?: boolean;
  /** Whether a text is a whole code, so that the Enter behind it ends it without waiting. */
  readonly judge?: Judge;
  readonly onEvent: (event: WedgeEvent) => void;
}

/**
 * Listens to a keyboard scanner on the whole page. A burst that falls into a field is taken out of it again, and keys of a scan
 * never press a button. Keys pressed by hand are told only where nobody types: outside of fields and dialogs. The callbacks may
 * change from render to render.
 */
export function useWedge({ active = true, judge = always, onEvent }: WedgeOptions): void {
  const latest = useRef({ judge, onEvent });
  useEffect(() => {
    latest.current = { judge, onEvent };
  });
  useEffect(() => {
    if (!active) return;
    return listen(
      (text) => latest.current.judge(text),
      (event) => latest.current.onEvent(event),
    );
  }, [active]);
}

function always() {
  return 'whole' as const;
}
