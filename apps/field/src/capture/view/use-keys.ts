import { type RefObject, useEffect } from 'react';
import { useCapture } from '../run/hooks.ts';

/**
 * Keys that work wherever the focus is. Function keys: letters belong to scanners and to input methods. F8 and Escape press the big
 * button and the one beside it, whatever they mean now.
 */
export function useKeys(main: RefObject<HTMLElement | null>): void {
  const capture = useCapture();
  useEffect(() => {
    const press = (button: string) =>
      main.current?.querySelector<HTMLElement>(`[data-key="${button}"]`)?.click();
    const onKey = (event: KeyboardEvent) => {
      const isPlain = !event.ctrlKey && !event.altKey && !event.metaKey && !event.shiftKey;
      if (!isPlain || event.repeat || event.isComposing || event.defaultPrevented || !(event.key in keys))
        return;
      if (document.querySelector('dialog[open]') !== null) return;
      event.preventDefault();
      press(event.key);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [capture, main]);
}

/** The keys that buttons of this screen name in `data-key`. */
const keys = { F2: true, F4: true, F8: true, F9: true, Escape: true };
