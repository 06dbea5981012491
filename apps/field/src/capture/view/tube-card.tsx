import type { OpenTube } from '@mauxn/domain';
import { Icon } from '@mauxn/ui';
import { m } from '../../paraglide/messages.js';
import { useCapture, useView } from '../run/hooks.ts';
import { hintOf } from '../state.ts';
import { hintTexts, kindName } from '../text/words.ts';
import { PersonRow } from './person-row.tsx';
import styles from './tube-card.module.css';

/** The open tube: its code as large as it is read from the table, how many of how many, and who is in it. */
export function TubeCard({ isLocked = false }: { readonly isLocked?: boolean }) {
  const tube = useView((view) => view.state.tube);
  if (!tube) return <NoTube />;
  return (
    <section className={styles.card} aria-label={m.capture_tube()}>
      <p className={styles.label}>
        {m.capture_tube()} · {kindName[tube.kind]()}
      </p>
      <div className={styles.head}>
        <p className={styles.code}>{tube.code}</p>
        <p className={styles.fill}>
          {tube.people.length} / {tube.limit} <span className={styles.unit}>{m.capture_people_unit()}</span>
        </p>
      </div>
      {tube.people.length === 0 ? (
        <p className={styles.how}>
          <Icon name="person" size={40} /> {m.capture_people_none()}
        </p>
      ) : (
        <People tube={tube} isLocked={isLocked} />
      )}
    </section>
  );
}

/** The newest person comes first: on a phone the list is longer than the screen. */
function People({ tube, isLocked }: { readonly tube: OpenTube; readonly isLocked: boolean }) {
  const capture = useCapture();
  const state = useView((view) => view.state);
  return (
    <ol className={styles.people} reversed>
      {tube.people
        .map((person, n) => (
          <PersonRow
            key={`${n} ${person.name}`}
            place={n + 1}
            person={person}
            hints={hintTexts(hintOf(state, person))}
            onEdit={isLocked ? undefined : () => capture.open({ kind: 'amend', n })}
            onRemove={isLocked ? undefined : () => capture.send({ type: 'remove', n })}
          />
        ))
        .reverse()}
    </ol>
  );
}

function NoTube() {
  return (
    <section className={styles.empty} aria-label={m.capture_tube()}>
      <Icon name="tube" size={72} />
      <p className={styles.emptyTitle}>{m.capture_no_tube()}</p>
      <p>{m.capture_no_tube_how()}</p>
    </section>
  );
}
