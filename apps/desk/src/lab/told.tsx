import { type ReportOutcome, reportOutcomes } from '@mauxn/domain';
import { Mark } from '@mauxn/ui';
import type { BenchTube } from '@mauxn/wire';
import { counted } from '../text/counted.ts';
import { outcomeName, outcomeShape } from '../text/words.ts';
import styles from './lab.module.css';
import { peopleByOutcome } from './queue.ts';

/** How many people are told what. */
export function Told({ tubes }: { readonly tubes: readonly BenchTube[] }) {
  const people = peopleByOutcome(tubes);
  return (
    <dl className={styles.told}>
      {reportOutcomes.map((outcome) => (
        <div key={outcome} className={styles.toldOne}>
          <dt>
            <OutcomeMark outcome={outcome} />
          </dt>
          <dd className={styles.toldCount}>{counted(people[outcome])}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What one person reads on the report. */
export function OutcomeMark({ outcome }: { readonly outcome: ReportOutcome }) {
  return <Mark shape={outcomeShape[outcome]} label={outcomeName[outcome]()} />;
}

export function countPeople(tubes: readonly BenchTube[]): number {
  return tubes.reduce((sum, { tube }) => sum + (tube?.people.length ?? 0), 0);
}
