import { Icon } from '@mauxn/ui';
import { type ReactNode, useEffect } from 'react';
import { m } from '../paraglide/messages.js';
import { LanguageButton } from '../text/language-button.tsx';
import styles from './gate.module.css';

/** The page of a device on which nobody works yet, and of one that cannot work. */
export function Gate({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  useEffect(() => {
    document.title = `${title} · ${m.product_name()}`;
  }, [title]);
  return (
    <div className={styles.gate}>
      <aside className={styles.side}>
        <p className={styles.product}>
          <Icon name="tube" size={40} />
          {m.product_name()}
        </p>
        <p className={styles.line}>{m.product_line()}</p>
        <p className={styles.owner}>{m.product_use()}</p>
      </aside>
      <main className={styles.main}>
        <div className={styles.language}>
          <LanguageButton />
        </div>
        <div className={styles.box}>
          <h1>{title}</h1>
          {children}
        </div>
      </main>
    </div>
  );
}
