import { formatNumber } from '@mauxn/domain';
import { type Outbox, watchOutbox } from '@mauxn/offline';
import { Count, Panel } from '@mauxn/ui';
import { useEffect, useState } from 'react';
import { useField, useStatus } from '../app/field.ts';
import { useNow } from '../app/use-now.ts';
import { m } from '../paraglide/messages.js';
import { getLocale } from '../paraglide/runtime.js';
import { Screen } from '../shell/screen.tsx';
import { Loading } from '../shell/states.tsx';
import { StorageMeter } from '../storage/storage-meter.tsx';
import { AttentionCard } from './attention-card.tsx';
import { ExportButton } from './export-button.tsx';
import styles from './outbox.module.css';
import { SendNotice } from './send-notice.tsx';
import { WaitingList } from './waiting-list.tsx';

/** Rows that are drawn at most; the counts say how many there are. */
const shown = 100;

/** Every record that is not through: where it is, why, and what can be done. */
export function OutboxScreen() {
  const outbox = useOutbox();
  return (
    <Screen title={m.outbox_title()}>
      <SendNotice />
      <Counts />
      {outbox ? <Records outbox={outbox} /> : <Loading />}
      <Panel title={m.unsent_file_title()}>
        <ExportButton />
      </Panel>
      <Panel title={m.storage_title()}>
        <StorageMeter />
      </Panel>
    </Screen>
  );
}

function useOutbox(): Outbox | undefined {
  const { db } = useField();
  const [outbox, setOutbox] = useState<Outbox>();
  useEffect(() => watchOutbox(db, shown, setOutbox), [db]);
  return outbox;
}

function Counts() {
  const { waiting, sent, attention } = useStatus();
  const figure = (value: number) => formatNumber(value, getLocale());
  return (
    <div className={styles.counts}>
      <Count label={m.count_waiting()} value={figure(waiting)} />
      <Count label={m.count_sent()} value={figure(sent)} />
      <Count label={m.count_attention()} value={figure(attention)} />
    </div>
  );
}

function Records({ outbox }: { readonly outbox: Outbox }) {
  const now = useNow();
  const asking = outbox.attention.filter(
    ({ attention }) => !attention.setAside && attention.state !== 'held',
  );
  const quiet = outbox.attention.filter((entry) => !asking.includes(entry));
  return (
    <>
      {asking.length > 0 && (
        <Panel title={m.section_attention()}>
          <ul className={styles.list}>
            {asking.map((entry) => (
              <AttentionCard key={entry.id} entry={entry} now={now} />
            ))}
          </ul>
        </Panel>
      )}
      <Panel title={m.section_waiting()}>
        <WaitingList waiting={outbox.waiting} now={now} />
      </Panel>
      {quiet.length > 0 && (
        <Panel title={m.section_quiet()}>
          <details className={styles.folded}>
            <summary>{m.show_quiet({ count: quiet.length })}</summary>
            <ul className={styles.list}>
              {quiet.map((entry) => (
                <AttentionCard key={entry.id} entry={entry} now={now} />
              ))}
            </ul>
          </details>
        </Panel>
      )}
    </>
  );
}
