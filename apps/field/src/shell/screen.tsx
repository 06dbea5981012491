import { type ReactNode, useEffect, useRef } from 'react';
import { m } from '../paraglide/messages.js';
import styles from './shell.module.css';

interface ScreenProps {
  readonly title: string;
  readonly children: ReactNode;
  /** The main action, at the bottom edge. */
  readonly bottom?: ReactNode;
}

/** One screen of work below the bar. */
export function Screen({ title, children, bottom }: ScreenProps) {
  const main = useRef<HTMLElement>(null);
  useEffect(() => {
    document.title = `${title} · ${m.product_name()}`;
    // What led here is gone with its screen: the keyboard goes on at the top of this one.
    main.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [title]);
  return (
    <main id="main" ref={main} tabIndex={-1} className={styles.screen}>
      <h1>{title}</h1>
      <div className={styles.content}>{children}</div>
      <div className={styles.bottom}>{bottom}</div>
    </main>
  );
}

/** Names and values under each other; one column on a phone. */
export function Facts({ rows }: { readonly rows: readonly (readonly [string, ReactNode])[] }) {
  return (
    <dl className={styles.facts}>
      {rows.map(([name, value]) => (
        <FactRow key={name} name={name} value={value} />
      ))}
    </dl>
  );
}

function FactRow({ name, value }: { readonly name: string; readonly value: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}
