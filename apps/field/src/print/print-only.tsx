import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import styles from './print.module.css';

/** What goes to the printer instead of the screen while it is there; never seen on the screen. */
export function PrintOnly({ children }: { readonly children: ReactNode }) {
  return createPortal(
    <div className={styles.only} data-print-only="">
      {children}
    </div>,
    document.body,
  );
}
