import type { Person } from '@mauxn/domain';
import { Button, Icon } from '@mauxn/ui';
import { m } from '../../paraglide/messages.js';
import { bornText } from '../text/words.ts';
import styles from './person-row.module.css';

interface PersonRowProps {
  /** From 1. */
  readonly place: number;
  readonly person: Person;
  /** What is in doubt, each in one line. */
  readonly hints?: readonly string[];
  readonly onEdit?: (() => void) | undefined;
  readonly onRemove?: (() => void) | undefined;
}

/** Somebody in a tube. The whole name is the button that corrects them: a glove needs the room. */
export function PersonRow({ place, person, hints = [], onEdit, onRemove }: PersonRowProps) {
  const { name } = person;
  const who = <Who person={person} hints={hints} canEdit={onEdit !== undefined} />;
  return (
    <li className={styles.row}>
      <span className={styles.place}>{place}</span>
      {onEdit ? (
        <button type="button" className={styles.who} onClick={onEdit}>
          {who}
        </button>
      ) : (
        <div className={styles.who}>{who}</div>
      )}
      {onRemove && (
        <Button
          className={styles.remove}
          aria-label={m.capture_remove_person({ name })}
          icon={<Icon name="cross" size={24} />}
          onClick={onRemove}
        />
      )}
    </li>
  );
}

interface WhoProps {
  readonly person: Person;
  readonly hints: readonly string[];
  readonly canEdit: boolean;
}

function Who({ person, hints, canEdit }: WhoProps) {
  return (
    <>
      <span className={styles.name}>
        {person.name} {canEdit && <Icon name="edit" label={m.capture_edit()} />}
      </span>
      <span className={styles.facts}>
        {bornText(person)} · {person.phone ?? m.capture_no_phone()}
      </span>
      {hints.map((hint) => (
        <span key={hint} className={styles.hint}>
          <Icon name="info" /> <span>{hint}</span>
        </span>
      ))}
    </>
  );
}
