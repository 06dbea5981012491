import { useEffect, useRef } from 'react';
import styles from './scan-field.module.css';

interface ScanFieldProps {
  /** What a screen reader says of it. */
  readonly label: string;
}

/**
 * Takes what the scanner of an Android handheld types: it writes through an input method, which serves only a field that has the
 * focus. Unseen, without a keyboard on the screen, and focused whenever nothing else is. Elsewhere it is not drawn: with the focus on
 * no field, keys of a scanner come past every input method unchanged.
 */
export function ScanField({ label }: ScanFieldProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => (field.current ? keepFocus(field.current) : undefined), []);
  if (!typesThroughInputMethods()) return null;
  return (
    <textarea
      ref={field}
      data-scan-field="on"
      className={styles.field}
      aria-label={label}
      inputMode="none"
      rows={1}
      tabIndex={-1}
      autoComplete="off"
      autoCapitalize="off"
      autoCorrect="off"
      spellCheck={false}
    />
  );
}

export function isScanField(target: EventTarget | null): target is HTMLTextAreaElement {
  return target instanceof HTMLTextAreaElement && target.dataset['scanField'] !== undefined;
}

/**
 * An input method has spoilt a scan in the field. The next one is tried without it, as a scanner that has real keys reads well there;
 * a touch of the screen brings the field back.
 */
export function leaveScanField(field: HTMLTextAreaElement): void {
  field.dataset['scanField'] = 'off';
  field.blur();
}

function typesThroughInputMethods(): boolean {
  return /android/iu.test(navigator.userAgent);
}

function keepFocus(field: HTMLTextAreaElement): () => void {
  const take = () => {
    const here = document.activeElement;
    const isIdle = here === null || here === document.body || here.matches('main');
    if (field.dataset['scanField'] === 'on' && isIdle) field.focus({ preventScroll: true });
  };
  const takeSoon = () => setTimeout(take, 0);
  const comeBack = () => {
    field.dataset['scanField'] = 'on';
    takeSoon();
  };
  document.addEventListener('focusin', takeSoon);
  document.addEventListener('focusout', takeSoon);
  document.addEventListener('pointerup', comeBack);
  takeSoon();
  return () => {
    document.removeEventListener('focusin', takeSoon);
    document.removeEventListener('focusout', takeSoon);
    document.removeEventListener('pointerup', comeBack);
  };
}
