import { Button, Count, Icon, LiveRegion, Panel, Table, TextField } from '@mauxn/ui';
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useBenchCounts } from '../api/bench.ts';
import { formText } from '../form/form-text.ts';
import { useNow } from '../list/use-now.ts';
import { m } from '../paraglide/messages.js';
import { readTube } from '../scan/read-tube.ts';
import { useSound } from '../scan/sound-setting.ts';
import { useTubeScan } from '../scan/use-tube-scan.ts';
import { useMe } from '../shell/me.ts';
import { useUnsavedWarning } from '../shell/use-unsaved-warning.ts';
import { counted } from '../text/counted.ts';
import styles from './reception.module.css';
import { receptionColumns } from './reception-columns.tsx';
import { LastScan, lastScanText, signalOf } from './reception-signal.tsx';
import { type Reception, useReceptions } from './receptions.ts';

/** Every scan receives a tube at once: no button, no form, the eyes on the rack. */
export function ReceptionScreen() {
  const lab = useMe().scope.id;
  const sound = useSound();
  const now = useNow();
  const [last, setLast] = useState<{ reception: Reception; turn: number }>();
  const { list, take, resend } = useReceptions(lab, (reception) => {
    const signal = signalOf[reception.state.kind];
    if (signal) sound.signal(signal);
    setLast((before) => ({ reception, turn: (before?.turn ?? 0) + 1 }));
  });
  const failed = list.filter(({ state }) => state.kind === 'failed');
  useUnsavedWarning(list.some(({ state }) => state.kind === 'sending' || state.kind === 'failed'));
  useTubeScan((scan) => void take(scan));
  return (
    <>
      <div className={styles.reception}>
        <ScanSink>
          <LastScan reception={last?.reception} />
        </ScanSink>
        <Counts list={list} lab={lab} />
      </div>
      <LiveRegion politeness="assertive" text={lastScanText(last?.reception)} turn={last?.turn ?? 0} />
      <div className={styles.byHand}>
        <TypedCode onCode={(code) => void take(readTube(code))} />
        <Button onClick={sound.toggle} aria-pressed={sound.on}>
          {sound.on ? m.sound_on() : m.sound_off()}
        </Button>
        {failed.length > 0 && (
          <Button
            variant="primary"
            icon={<Icon name="refresh" />}
            onClick={() => failed.forEach((one) => void resend(one))}
          >
            {m.act_resend_all({ count: counted(failed.length) })}
          </Button>
        )}
      </div>
      <Panel title={m.reception_list()}>
        <Table
          caption={m.reception_list()}
          captionHidden
          columns={receptionColumns({ now, resend: (one) => void resend(one) })}
          rows={list}
          rowKey={({ id }) => id}
          tone={({ state }) => (state.kind === 'failed' || state.kind === 'refused' ? 'danger' : undefined)}
          empty={m.reception_empty()}
        />
      </Panel>
    </>
  );
}

/** Holds the focus while scanning: nothing editable, so that no input method can touch what the scanner types. */
function ScanSink({ children }: { readonly children: ReactNode }) {
  const sink = useRef<HTMLDivElement>(null);
  useEffect(() => sink.current?.focus(), []);
  return (
    <div ref={sink} className={styles.sink} tabIndex={0} role="group" aria-label={m.scan_here()}>
      {children}
      <p className={styles.sinkReady}>
        <Icon name="scan" size={20} /> {m.scan_ready()}
      </p>
      <p className={styles.sinkAway}>
        <Icon name="keyboard" size={20} /> {m.scan_away()}
      </p>
    </div>
  );
}

/** The last way in: a label that no scanner reads. */
function TypedCode({ onCode }: { readonly onCode: (code: string) => void }) {
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const code = formText(event.currentTarget, 'code').trim();
    if (code === '') return;
    event.currentTarget.reset();
    onCode(code);
  };
  return (
    <form className={styles.byHand} onSubmit={submit}>
      <TextField label={m.field_code_by_hand()} name="code" autoCapitalize="characters" inputMode="text" />
      <Button type="submit">{m.act_receive()}</Button>
    </form>
  );
}

function Counts({ list, lab }: { readonly list: readonly Reception[]; readonly lab: string }) {
  const waiting = useBenchCounts(lab)?.['to-enter'];
  const count = (kind: Reception['state']['kind']) =>
    counted(list.filter(({ state }) => state.kind === kind).length);
  return (
    <div className={styles.counts}>
      <Count label={m.count_received()} value={count('received')} />
      <Count label={m.count_to_follow()} value={count('to-follow')} />
      <Count label={m.count_again()} value={count('again')} />
      {waiting !== undefined && <Count label={m.count_to_enter()} value={counted(waiting)} />}
    </div>
  );
}
