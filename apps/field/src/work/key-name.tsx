import styles from './action-bar.module.css';

/** The key that presses a button, seen where there is a keyboard; `aria-keyshortcuts` says it aloud. */
export function KeyName({ name }: { readonly name: string }) {
  return (
    <kbd className={styles.key} aria-hidden="true">
      {name}
    </kbd>
  );
}
