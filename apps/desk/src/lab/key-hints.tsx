import { Fragment } from 'react';
import styles from './lab.module.css';

interface KeyHintsProps {
  readonly hints: readonly { readonly keys: readonly string[]; readonly text: string }[];
}

/** What the keys of a list do, always in sight. */
export function KeyHints({ hints }: KeyHintsProps) {
  return (
    <p className={styles.hints}>
      {hints.map(({ keys, text }) => (
        <span key={text}>
          {keys.map((key) => (
            <Fragment key={key}>
              <kbd>{key}</kbd>{' '}
            </Fragment>
          ))}
          {text}
        </span>
      ))}
    </p>
  );
}
