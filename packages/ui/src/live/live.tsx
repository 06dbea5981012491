import type { ReactNode } from 'react';
import styles from './live.module.css';

/** Read aloud, not seen. */
export function VisuallyHidden({ children }: { readonly children: ReactNode }) {
  return <span className={styles.hidden}>{children}</span>;
}

interface LiveRegionProps {
  readonly text: string;
  readonly politeness?: 'polite' | 'assertive';
  /** Counts the announcements, so that the same words twice are read twice. */
  readonly turn?: number;
}

/** Says `text` aloud whenever it or `turn` changes. Keep it mounted: a region that appears with its text is not read. */
export function LiveRegion({ text, politeness = 'polite', turn = 0 }: LiveRegionProps) {
  return (
    <div
      className={styles.hidden}
      role={politeness === 'assertive' ? 'alert' : 'status'}
      aria-live={politeness}
    >
      {text === '' ? '' : text + (turn % 2 === 1 ? '\u00a0' : '')}
    </div>
  );
}
