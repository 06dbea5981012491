import { formatTime } from '@mauxn/domain';
import { type AttentionEntry, retryRecord, setRecordAside } from '@mauxn/offline';
import { Button, Chip, Icon, type IconName } from '@mauxn/ui';
import { useState } from 'react';
import { useField } from '../app/field.ts';
import { useTask } from '../app/use-task.ts';
import { FailureNotice } from '../error/failure-notice.tsx';
import { valueOf } from '../error/save-error.ts';
import { m } from '../paraglide/messages.js';
import { recordCauseTexts, recordPlace, recordStateName } from './cause-texts.ts';
import { CodeDialog } from './code-dialog.tsx';
import { readBoundFirst } from './detail.ts';
import styles from './outbox.module.css';
import { ageText, recordName, recordWhat } from './record-name.ts';
import { VoidDialog } from './void-dialog.tsx';
import { type Way, waysFor } from './ways.ts';

interface AttentionCardProps {
  readonly entry: AttentionEntry;
  readonly now: number;
}

/** One record that was not simply applied: what happened, where it is, what to do. */
export function AttentionCard({ entry, now }: AttentionCardProps) {
  const { attention } = entry;
  const { title, remedy } = recordCauseTexts(attention.cause);
  const isQuiet = attention.setAside || attention.state === 'held';
  return (
    <li className={styles.card} data-quiet={isQuiet || undefined}>
      <div className={styles.head}>
        <span className={styles.code}>{recordName(entry)}</span>
        <Chip tone={isQuiet ? 'neutral' : 'attention'}>
          {attention.setAside ? m.state_set_aside() : recordStateName[attention.state]()}
        </Chip>
      </div>
      <p className={styles.what}>
        {recordWhat(entry)} · {ageText(entry.at, now)}
      </p>
      <p className={styles.cause}>{title()}</p>
      {attention.detail && <p>{detailText(attention.detail, now)}</p>}
      <p>{recordPlace[attention.state]()}</p>
      {!attention.setAside && <p>{remedy()}</p>}
      <Actions entry={entry} />
    </li>
  );
}

/** What the record collides with, as the service says it. */
function detailText(detail: string, now: number): string {
  const bound = readBoundFirst(detail);
  if (!bound) return m.detail_as_is({ detail });
  return m.detail_bound_first({ code: bound.code, site: bound.site, time: formatTime(bound.at, now) });
}

function Actions({ entry }: { readonly entry: AttentionEntry }) {
  const { db, bell } = useField();
  const [open, setOpen] = useState<Way>();
  const act = useTask(async (way: Way) => {
    if (way === 'retry') {
      valueOf(await retryRecord(db, entry.id));
      bell.ring();
    } else if (way === 'set-aside') {
      valueOf(await setRecordAside(db, entry.id));
    } else {
      setOpen(way);
    }
  });
  const close = () => setOpen(undefined);
  return (
    <>
      {act.error !== undefined && <FailureNotice error={act.error} />}
      <div className={styles.actions}>
        {waysFor(entry).map((way) => (
          <Button
            key={way}
            variant={way === 'set-aside' ? 'quiet' : 'secondary'}
            busy={act.isBusy}
            onClick={() => act.run(way)}
            icon={<Icon name={wayLooks[way].icon} />}
          >
            {wayLooks[way].text()}
          </Button>
        ))}
      </div>
      {(open === 'correct' || open === 'send-again') && (
        <CodeDialog entry={entry} way={open} onClose={close} />
      )}
      {open === 'void' && <VoidDialog entry={entry} onClose={close} />}
    </>
  );
}

const wayLooks = {
  retry: { text: m.act_retry_record, icon: 'send' },
  'send-again': { text: m.act_send_again, icon: 'send' },
  correct: { text: m.act_correct_code, icon: 'edit' },
  void: { text: m.act_void_tube, icon: 'cross' },
  'set-aside': { text: m.act_set_aside, icon: 'minus' },
} as const satisfies Record<Way, { text: () => string; icon: IconName }>;
