import { type ReactNode, useId } from 'react';
import styles from './panel.module.css';

interface PanelProps {
  readonly title?: ReactNode;
  /** Beside the title. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A part of a page that belongs together, cut off by a line. */
export function Panel({ title, actions, children }: PanelProps) {
  const id = useId();
  return (
    <section className={styles.panel} aria-labelledby={title ? id : undefined}>
      {(title || actions) && (
        <div className={styles.head}>
          {title && <h2 id={id}>{title}</h2>}
          {actions && <div className={styles.actions}>{actions}</div>}
        </div>
      )}
      {children}
    </section>
  );
}

interface CountProps {
  readonly label: ReactNode;
  /** Already formatted. */
  readonly value: string;
  /** A goal or a total behind the value. */
  readonly of?: string;
}

/** One figure with its word, large enough to read from two steps away. */
export function Count({ label, value, of }: CountProps) {
  return (
    <div className={styles.count}>
      <p className={styles.label}>{label}</p>
      <p className={styles.value}>
        {value}
        {of && <span className={styles.of}> / {of}</span>}
      </p>
    </div>
  );
}
