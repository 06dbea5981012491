import { type RefObject, useEffect } from 'react';

/**
 * Keys that work wherever the focus is. Function keys: letters belong to scanners and to input methods. F8 and Escape press the big
 * button and the one beside it, whatever they mean now.
 */
export function useKeys(main: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isPlain = !event.ctrlKey && !event.altKey && !event.metaKey && !event.shiftKey;
      if (!isPlain || event.repeat || event.isComposing || event.defaultPrevented || !keys.has(event.key))
        return;
      if (document.querySelector('dialog[open]') !== null) return;
      const button = main.current?.querySelector<HTMLElement>(`[data-key="${event.key}"]`);
      if (!button) return;
      event.preventDefault();
      button.click();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [main]);
}

/** The keys that buttons of a screen name in `data-key`. A key that none of them names is left to the browser. */
const keys: ReadonlySet<string> = new Set(['F2', 'F3', 'F4', 'F6', 'F7', 'F8', 'F9', 'Escape']);
