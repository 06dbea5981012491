import { formatTime, voidReasons } from '@mauxn/domain';
import type { RecentTube } from '@mauxn/offline';
import { Button, Icon, Notice } from '@mauxn/ui';
import { useNow } from '../../app/use-now.ts';
import { m } from '../../paraglide/messages.js';
import { voidReasonName } from '../../text/words.ts';
import styles from '../../work/panel-box.module.css';
import { PanelBox } from '../../work/panel-box.tsx';
import { useCapture, useRecentTubes } from '../run/hooks.ts';
import { kindName } from '../text/words.ts';
import { PersonRow } from './person-row.tsx';
import { recentLimit, TubeState } from './recent-tubes.tsx';

/** A saved tube with its people: to look at, to correct somebody, or to void it. */
export function TubePanel({ id }: { readonly id: string }) {
  const capture = useCapture();
  const now = useNow();
  const tube = useTube(id);
  if (!tube) return null;
  const isLive = !tube.voided && !tube.replacedBy;
  return (
    <PanelBox title={m.capture_tube_title({ code: tube.code })}>
      <p className={styles.facts}>
        <TubeState tube={tube} />
        <span>
          {kindName[tube.kind]()} · {m.capture_tube_saved_at({ time: formatTime(tube.at, now) })}
        </span>
        {tube.edition > 0 && <span>{m.capture_tube_edition({ n: tube.edition })}</span>}
      </p>
      {tube.voided && (
        <Notice icon="cross" title={m.capture_tube_voided({ reason: voidReasonName[tube.voided]() })} />
      )}
      {tube.replacedBy && <Notice icon="refresh" title={m.capture_tube_replaced()} />}
      <ol className={styles.people}>
        {tube.people.map((person, n) => (
          <PersonRow
            key={`${n} ${person.name}`}
            place={n + 1}
            person={person}
            onEdit={isLive ? () => capture.open({ kind: 'correct', tube: tube.id, n }) : undefined}
          />
        ))}
      </ol>
      {isLive && (
        <Button icon={<Icon name="cross" />} onClick={() => capture.open({ kind: 'void', tube: tube.id })}>
          {m.capture_tube_void()}
        </Button>
      )}
    </PanelBox>
  );
}

/** The press on a reason is the second press: it voids. */
export function VoidPanel({ id }: { readonly id: string }) {
  const capture = useCapture();
  const tube = useTube(id);
  if (!tube) return null;
  return (
    <PanelBox title={m.capture_void_title({ code: tube.code })}>
      <p>{m.capture_void_how()}</p>
      <div className={styles.reasons}>
        {voidReasons.map((reason) => (
          <Button key={reason} onClick={() => capture.send({ type: 'void', reason, tube: id })}>
            {voidReasonName[reason]()}
          </Button>
        ))}
      </div>
    </PanelBox>
  );
}

/** A tube that is within reach in the list. */
export function useTube(id: string): RecentTube | undefined {
  return useRecentTubes(recentLimit)?.find((tube) => tube.id === id);
}
