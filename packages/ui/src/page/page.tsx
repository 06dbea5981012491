import type { ReactNode } from 'react';
import styles from './page.module.css';

interface PageProps {
  /** Name of the product and of the place where one works. */
  readonly brand: ReactNode;
  /** The page's own heading; the app sets `document.title` beside it. */
  readonly title: ReactNode;
  /** Beside the heading. */
  readonly actions?: ReactNode;
  /** Links of the app, in a list. */
  readonly nav?: ReactNode;
  readonly navLabel?: string;
  readonly navPlace?: 'top' | 'side';
  /** Always at the same place: sync, who is signed in, language. */
  readonly status?: ReactNode;
  readonly skipLabel: string;
  readonly children: ReactNode;
}

/** The frame of every screen: a bar with name, links and status; below it the heading and the work. */
export function Page(props: PageProps) {
  const { brand, title, actions, nav, navLabel, navPlace = 'top', status, skipLabel, children } = props;
  return (
    <div className={styles.page} data-nav={nav ? navPlace : 'none'}>
      <a className={styles.skip} href="#main">
        {skipLabel}
      </a>
      <header className={styles.header}>
        <div className={styles.brand}>{brand}</div>
        <div className={styles.status}>{status}</div>
      </header>
      {nav && (
        <nav className={styles.nav} aria-label={navLabel}>
          {nav}
        </nav>
      )}
      <main id="main" tabIndex={-1} className={styles.main}>
        <div className={styles.title}>
          <h1>{title}</h1>
          {actions && <div className={styles.actions}>{actions}</div>}
        </div>
        {children}
      </main>
    </div>
  );
}
