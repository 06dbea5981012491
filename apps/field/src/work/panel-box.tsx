import { type ReactNode, useId } from 'react';
import styles from './panel-box.module.css';

/** Lies in the place of the open tube while something is typed or looked at. Its buttons are the big ones below. */
export function PanelBox({ title, children }: { readonly title: ReactNode; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section className={styles.panel} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}
