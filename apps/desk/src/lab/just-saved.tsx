import { m } from '../paraglide/messages.js';
import { Finding } from './columns.tsx';
import styles from './lab.module.css';
import type { Entry } from './use-entry.ts';

/** The results saved last, for a second look; a wrong one goes back by way of the reviewer. */
export function JustSaved({ entries }: { readonly entries: readonly Entry[] }) {
  if (entries.length === 0) return null;
  return (
    <section className={styles.justSaved} aria-label={m.entry_just_saved()}>
      <strong>{m.entry_just_saved()}</strong>
      <ol>
        {entries.map(({ id, tube, value, ct }) => (
          <li key={id}>
            {tube.code} <Finding value={value} ct={ct} />
          </li>
        ))}
      </ol>
      <p className={styles.muted}>{m.entry_just_saved_fix()}</p>
    </section>
  );
}
