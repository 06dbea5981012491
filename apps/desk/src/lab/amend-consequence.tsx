import { outcomeByResult, type ResultValue } from '@mauxn/domain';
import { Icon, Notice } from '@mauxn/ui';
import type { BenchTube } from '@mauxn/wire';
import { m } from '../paraglide/messages.js';
import styles from './lab.module.css';
import { OutcomeMark } from './told.tsx';

interface AmendConsequenceProps {
  readonly tube: BenchTube;
  /** The new value, once it is chosen. */
  readonly value: ResultValue | undefined;
}

/** What a correction means for the people of the tube, before it is saved. */
export function AmendConsequence({ tube: { tube, result }, value }: AmendConsequenceProps) {
  if (!tube || !result || !value) return <p className={styles.muted}>{m.amend_what_follows()}</p>;
  const before = outcomeByResult[tube.kind][result.value];
  const after = outcomeByResult[tube.kind][value];
  const people = tube.people.length;
  const told = (
    <span className={styles.result}>
      <OutcomeMark outcome={before} />
      <Icon name="arrow-right" label={m.changed_to()} />
      <OutcomeMark outcome={after} />
    </span>
  );
  return (
    <Notice
      tone={before === after ? 'neutral' : 'attention'}
      title={before === after ? m.amend_same_outcome({ people }) : m.amend_new_outcome({ people })}
      loss={before !== after && told}
      remedy={m.amend_what_follows()}
    />
  );
}
