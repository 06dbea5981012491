import { Icon, type IconName, type Signal, type Tone } from '@mauxn/ui';
import type { BenchTube } from '@mauxn/wire';
import { failureTexts } from '../error/failures.ts';
import { m } from '../paraglide/messages.js';
import { noTubeText } from '../scan/no-tube-text.ts';
import { tubeKindName, voidReasonName } from '../text/words.ts';
import styles from './reception.module.css';
import type { Reception, ReceptionState } from './receptions.ts';

type Kind = ReceptionState['kind'];

/** What is heard: done, look here, not taken; nothing before it is known. */
export const signalOf = {
  sending: undefined,
  received: 'done',
  again: 'attention',
  'to-follow': 'attention',
  voided: 'refused',
  failed: 'refused',
  refused: 'refused',
} as const satisfies Record<Kind, Signal | undefined>;

export const look = {
  sending: { tone: 'neutral', icon: 'clock', word: m.reception_sending },
  received: { tone: 'done', icon: 'check', word: m.reception_received },
  again: { tone: 'attention', icon: 'check-twice', word: m.reception_again },
  'to-follow': { tone: 'attention', icon: 'clock', word: m.reception_to_follow },
  voided: { tone: 'danger', icon: 'cross', word: m.reception_voided },
  failed: { tone: 'danger', icon: 'warning', word: m.reception_failed },
  refused: { tone: 'danger', icon: 'cross', word: m.reception_refused },
} as const satisfies Record<Kind, { tone: Tone; icon: IconName; word: () => string }>;

/** The last scan, large enough to be read from where the rack stands. */
export function LastScan({ reception }: { readonly reception: Reception | undefined }) {
  if (reception === undefined) {
    return (
      <div className={styles.last} data-tone="none">
        <Icon name="scan" size={56} />
        <div>
          <p className={styles.lastWord}>{m.reception_start()}</p>
          <p>{m.reception_start_how()}</p>
        </div>
      </div>
    );
  }
  const { tone, icon, word } = look[reception.state.kind];
  return (
    <div className={styles.last} data-tone={tone}>
      <Icon name={icon} size={56} />
      <div>
        <p className={styles.lastWord}>{word()}</p>
        {reception.code && <p className={styles.lastCode}>{reception.code}</p>}
        <p>{detailOf(reception.state)}</p>
      </div>
    </div>
  );
}

/** The same, to be heard. */
export function lastScanText(reception: Reception | undefined): string {
  if (reception === undefined) return '';
  return [look[reception.state.kind].word(), reception.code, detailOf(reception.state)]
    .filter(Boolean)
    .join('. ');
}

/** What the tube holds, or what was scanned instead and what to do. */
export function detailOf(state: ReceptionState): string {
  switch (state.kind) {
    case 'sending':
      return '';
    case 'failed':
      return `${failureTexts(state.failure).title()} ${m.reception_failed_fix()}`;
    case 'refused':
      return state.why === 'other-lab' ? m.reception_other_lab() : noTubeText[state.why]();
    case 'received':
    case 'again':
    case 'to-follow':
    case 'voided':
      return contentOf(state.tube);
  }
}

function contentOf({ tube, voided, contested }: BenchTube): string {
  if (tube === null && voided) {
    return m.reception_voided_fix({ site: voided.siteName, reason: voidReasonName[voided.reason]() });
  }
  if (tube === null) return m.reception_to_follow_fix();
  const content = m.reception_content({
    kind: tubeKindName[tube.kind](),
    people: tube.people.length,
    site: tube.siteName,
  });
  return contested ? `${content} · ${m.note_contested()}` : content;
}
