import { isScanField, leaveScanField } from './scan-field.tsx';
import type { WedgeEvent } from './wedge.ts';

/** Where the first key of a burst fell. */
export interface Place {
  /** Whether keys pressed by hand mean something else there: typing, a dialog's button, a link. */
  isTaken(event: WedgeEvent): boolean;
  /** Puts back what the field held before the burst. */
  restore(): void;
  /** An input method has spoilt the burst. */
  leave(): void;
  /** The burst is over. */
  settle(): void;
}

export function placeOf(target: EventTarget | null): Place {
  if (isScanField(target)) return scanFieldOf(target);
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
    leave: nothing,
    settle: nothing,
  };
}

function nothing(): void {}

/** It stands for no field: what is typed there by hand means what it means on the page. */
function scanFieldOf(field: HTMLTextAreaElement): Place {
  return {
    isTaken: () => document.querySelector('dialog[open]') !== null,
    restore: nothing,
    leave: () => leaveScanField(field),
    // The browser writes what is being typed when everybody has heard of it.
    settle: () =>
      void setTimeout(() => {
        field.value = '';
      }),
  };
}

/** React shadows `value` on the element to know what it has seen; set past it, it hears that the text has changed back. */
function setValue(field: HTMLInputElement | HTMLTextAreaElement, value: string): void {
  const kind = field instanceof HTMLInputElement ? HTMLInputElement : HTMLTextAreaElement;
  Object.getOwnPropertyDescriptor(kind.prototype, 'value')?.set?.call(field, value);
}
