import { Notice } from '@mauxn/ui';
import { useEffect, useRef } from 'react';
import { m } from '../paraglide/messages.js';
import { counted } from '../text/counted.ts';
import type { Act, Outcome, Refusal } from './bulk.ts';
import styles from './lab.module.css';
import { countPeople, Told } from './told.tsx';

/** What a bulk act did, and each tube that it left as it was, with the cause. */
export function OutcomeNotice({ outcome }: { readonly outcome: Outcome | undefined }) {
  const place = useRef<HTMLDivElement>(null);
  // The button that was pressed stands at the bottom of a long list.
  useEffect(() => {
    place.current?.scrollIntoView({ block: 'nearest' });
  }, [outcome]);
  if (!outcome) return null;
  const { act, done, refused } = outcome;
  return (
    <div ref={place} className={styles.outcome}>
      {done.length > 0 && (
        <Notice
          tone="done"
          title={doneText[act](outcome)}
          loss={act === 'released' ? <Told tubes={done} /> : undefined}
          remedy={next[act]()}
        />
      )}
      {refused.length > 0 && (
        <Notice
          tone="attention"
          title={m.bulk_refused({ count: counted(refused.length) })}
          loss={m.bulk_refused_loss()}
          remedy={<Refusals refused={refused} />}
        />
      )}
    </div>
  );
}

function Refusals({ refused }: Pick<Outcome, 'refused'>) {
  return (
    <ul className={styles.refusals} tabIndex={0} aria-label={m.bulk_refused_loss()}>
      {refused.map(({ tube, why }) => (
        <li key={tube.reception}>
          <strong className="figures">{tube.code}</strong> {refusalText[why]()}
        </li>
      ))}
    </ul>
  );
}

const doneText = {
  reviewed: ({ done }) => m.bulk_reviewed({ count: counted(done.length) }),
  returned: ({ done }) => m.bulk_returned({ count: counted(done.length) }),
  released: ({ done }) =>
    m.bulk_released({ count: counted(done.length), people: counted(countPeople(done)) }),
} satisfies Record<Act, (outcome: Outcome) => string>;

const next = {
  reviewed: m.bulk_reviewed_next,
  returned: m.bulk_returned_next,
  released: m.bulk_released_next,
} satisfies Record<Act, () => string>;

const refusalText = {
  own_entry: m.fail_own_entry,
  wrong_state: m.refused_wrong_state,
  data_to_follow: m.fail_data_to_follow,
  contested: m.refused_contested,
  not_found: m.refused_not_found,
} satisfies Record<Refusal, () => string>;
