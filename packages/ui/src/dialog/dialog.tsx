import { type ReactNode, useEffect, useId, useRef } from 'react';
import { Button } from '../button/button.tsx';
import { Icon } from '../icon/icon.tsx';
import styles from './dialog.module.css';

interface DialogProps {
  readonly title: ReactNode;
  readonly closeLabel: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Buttons at the bottom; the first is the main one, the last changes nothing. */
  readonly actions?: ReactNode;
}

/**
 * The browser's modal dialog. Mount it to open and unmount it to close: the browser keeps the focus inside and gives it back to
 * where it was. Escape calls `onClose`. Printing while it is open prints it alone.
 */
export function Dialog({ title, closeLabel, onClose, children, actions }: DialogProps) {
  const box = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const dialog = box.current;
    const before = document.activeElement;
    if (!dialog?.open) dialog?.showModal();
    if (dialog) startOf(dialog)?.focus();
    return () => {
      dialog?.close();
      // The browser gives the focus back only while the dialog is still in the page, and React has taken it out by now.
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={box}
      className={styles.dialog}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div className={styles.head}>
        <h2 id={id}>{title}</h2>
        <Button
          variant="quiet"
          aria-label={closeLabel}
          onClick={onClose}
          icon={<Icon name="cross" size={20} />}
        />
      </div>
      <div className={styles.body}>{children}</div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </dialog>
  );
}

/**
 * Where somebody begins: where `autofocus` says, else the first field; without one the button that changes nothing, so that an Enter
 * too many does no harm.
 */
function startOf(dialog: HTMLDialogElement): HTMLElement | undefined {
  const asked = dialog.querySelector<HTMLElement>('[autofocus]');
  const field = asked ?? dialog.querySelector<HTMLElement>('input:not([type=hidden]), select, textarea');
  return field ?? [...dialog.querySelectorAll<HTMLElement>('button')].at(-1);
}
