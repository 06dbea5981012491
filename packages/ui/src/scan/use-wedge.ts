import { useEffect, useRef } from 'react';
import { createWedge, type WedgeEvent, type WedgeStep } from './wedge.ts';

export interface WedgeOptions {
  readonly active?: boolean;
  /** Whether a text is a whole code, so that the Enter behind it ends it without waiting. */
  readonly isWhole?: (text: string) => boolean;
  readonly onEvent: (event: WedgeEvent) => void;
}

/**
 * Listens to a keyboard scanner on the whole page. A burst that falls into a field is taken out of it again, and keys of a scan
 * never press a button. Keys pressed by hand are told only where nobody types: outside of fields and dialogs. The callbacks may
 * change from render to render.
 */
export function useWedge({ active = true, isWhole = always, onEvent }: WedgeOptions): void {
  const latest = useRef({ isWhole, onEvent });
  useEffect(() => {
    latest.current = { isWhole, onEvent };
  });
  useEffect(() => {
    if (!active) return;
    return listen(
      (text) => latest.current.isWhole(text),
      (event) => latest.current.onEvent(event),
    );
  }, [active]);
}

function always(): boolean {
  return true;
}

function listen(isWhole: (text: string) => boolean, onEvent: (event: WedgeEvent) => void): () => void {
  const wedge = createWedge(isWhole);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let place: Place | undefined;
  const take = (step: WedgeStep) => {
    clearTimeout(timer);
    if (step.waitMs) timer = setTimeout(() => take(wedge.idle()), step.waitMs);
    for (const event of step.events) {
      const isScan = event.kind === 'scan' || event.kind === 'input-method';
      if (isScan) place?.restore();
      if (isScan || !place?.isTaken(event)) onEvent(event);
    }
    if (!step.waitMs) place = undefined;
  };
  const onKey = (event: KeyboardEvent) => {
    place ??= placeOf(event.target);
    const step = wedge.feed({
      key: event.key,
      at: event.timeStamp,
      repeat: event.repeat,
      ctrl: event.ctrlKey || event.metaKey,
      alt: event.altKey,
      composing: event.isComposing || event.keyCode === 229,
    });
    // From here on the keys belong to the scanner: no button is pressed, no form is sent, no field is left.
    if (step.armed || step.events.some(({ kind }) => kind === 'scan' || kind === 'input-method')) {
      event.preventDefault();
      event.stopPropagation();
    }
    take(step);
  };
  document.addEventListener('keydown', onKey, { capture: true });
  return () => {
    clearTimeout(timer);
    document.removeEventListener('keydown', onKey, { capture: true });
  };
}

/** Where the first key of a burst fell. */
interface Place {
  /** Whether keys pressed by hand mean something else there: typing, a dialog's button, a link. */
  isTaken(event: WedgeEvent): boolean;
  /** Puts back what the field held before the burst. */
  restore(): void;
}

function placeOf(target: EventTarget | null): Place {
  const isText =
    target instanceof HTMLElement && target.matches('input:not([type=checkbox]), textarea, select');
  const isPressable = target instanceof HTMLElement && target.matches('a[href], button, summary');
  const isField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
  const value = isField ? target.value : '';
  return {
    isTaken: ({ kind }) =>
      isText || document.querySelector('dialog[open]') !== null || (kind === 'enter' && isPressable),
    restore: () => {
      if (!isField || target.type === 'checkbox' || target.type === 'radio') return;
      setValue(target, value);
      target.dispatchEvent(new Event('input', { bubbles: true }));
    },
  };
}

/** React shadows `value` on the element to know what it has seen; set past it, it hears that the text has changed back. */
function setValue(field: HTMLInputElement | HTMLTextAreaElement, value: string): void {
  const kind = field instanceof HTMLInputElement ? HTMLInputElement : HTMLTextAreaElement;
  Object.getOwnPropertyDescriptor(kind.prototype, 'value')?.set?.call(field, value);
}
