import { Icon } from '@mauxn/ui';
import { m } from '../paraglide/messages.js';
import styles from './registered-rows.module.css';
import type { RegisteredFound } from './registered-search.ts';

interface RegisteredRowsProps {
  readonly id: string;
  readonly found: readonly RegisteredFound[];
  /** Place of the row that Enter takes; -1 for none. */
  readonly active: number;
  readonly onTake: (one: RegisteredFound) => void;
}

/** Big enough for a glove. A press leaves the keyboard in the box of the name. */
export function RegisteredRows({ id, found, active, onTake }: RegisteredRowsProps) {
  return (
    <ul
      id={id}
      role="listbox"
      aria-label={m.registered_list()}
      className={styles.rows}
      hidden={found.length === 0}
      onMouseDown={(event) => event.preventDefault()}
    >
      {found.map((one, place) => (
        <li
          key={one.registration.id}
          id={`${id}-${place}`}
          role="option"
          aria-selected={place === active}
          className={styles.row}
          onClick={() => onTake(one)}
        >
          <Who found={one} />
        </li>
      ))}
    </ul>
  );
}

function Who({ found: { registration, sampledIn } }: { readonly found: RegisteredFound }) {
  const { name, birth, group, address, phone } = registration;
  const born = birth ? birth.slice(0, 4) : m.capture_born_unknown();
  return (
    <>
      <span className={styles.name}>{name}</span>
      <span className={styles.facts}>{[born, group ?? address, phone].filter(Boolean).join(' · ')}</span>
      {sampledIn !== undefined && (
        <span className={styles.sampled}>
          <Icon name="warning" /> {m.capture_warn_sampled_today({ code: sampledIn })}
        </span>
      )}
    </>
  );
}
