import { ageOf, type ResultValue } from '@mauxn/domain';
import { Chip, type Column, classes, Icon, type IconName, Mark, type Tone } from '@mauxn/ui';
import type { BenchTube } from '@mauxn/wire';
import { TwoLines } from '../list/two-lines.tsx';
import { m } from '../paraglide/messages.js';
import { counted } from '../text/counted.ts';
import { resultName, resultShape, tubeKindName } from '../text/words.ts';
import styles from './lab.module.css';
import type { Hindrance } from './queue.ts';

/** Of columns whose texts differ in length: rows that are drawn while scrolling must not move the columns about. */
const widths = { code: '130px', result: '214px', age: '134px', names: '190px' };

/** Columns that the lists of the bench share. */
export function codeColumn(): Column<BenchTube> {
  return {
    key: 'code',
    head: m.col_tube_code(),
    rowHeader: true,
    width: widths.code,
    cell: (tube) => tube.code,
  };
}

/** Whose tube it is and where it comes from; below it what stands in the way, and what somebody wrote about the result. */
export function sampleColumn(hindranceOf?: (tube: BenchTube) => Hindrance | undefined): Column<BenchTube> {
  return {
    key: 'sample',
    head: m.col_sample(),
    rest: true,
    cell: (tube) => (
      <>
        <Sample tube={tube.tube} />
        <Notes note={hindranceOf?.(tube) ?? noteOf(tube)} reason={tube.result?.reason ?? null} />
      </>
    ),
  };
}

/** How long the tube has been at the lab: the turnaround clock of every list. */
export function ageColumn(now: number): Column<BenchTube> {
  return {
    key: 'age',
    head: m.col_waiting(),
    align: 'end',
    width: widths.age,
    cell: ({ receivedAt }) => {
      const { hours, minutes } = ageOf(receivedAt, now);
      const text = hours > 0 ? m.age_hours({ hours, minutes }) : m.age_minutes({ minutes });
      return hours >= lateAfterHours ? <Chip tone="attention">{text}</Chip> : text;
    },
  };
}

/** What was found; of a newer version also what it replaces. */
export function resultColumn(): Column<BenchTube> {
  return {
    key: 'result',
    head: m.col_result(),
    width: widths.result,
    cell: ({ result, standing }) =>
      result && (
        <>
          {standing && (
            <span className={styles.before}>
              <Finding {...standing} />
              <Icon name="arrow-right" label={m.changed_to()} />
            </span>
          )}
          <Finding {...result} />
          {result.version > 1 && !standing && (
            <div className={styles.muted}>{m.result_version({ version: result.version })}</div>
          )}
        </>
      ),
  };
}

export function enteredColumn(): Column<BenchTube> {
  return {
    key: 'entered',
    head: m.col_entered_by(),
    width: widths.names,
    cell: ({ result }) => result?.enteredBy.name,
  };
}

/** The two pairs of eyes: who entered it, and below who reviewed it. */
export function bothNamesColumn(): Column<BenchTube> {
  return {
    key: 'names',
    head: m.col_both_names(),
    width: widths.names,
    cell: ({ result }) =>
      result && <TwoLines first={result.enteredBy.name} second={result.reviewedBy?.name ?? null} />,
  };
}

/** A value with its Ct. */
export function Finding({ value, ct }: { readonly value: ResultValue; readonly ct: number | null }) {
  return (
    <span className={styles.finding}>
      <Mark shape={resultShape[value]} label={resultName[value]()} />
      {ct !== null && <span>Ct {counted(ct)}</span>}
    </span>
  );
}

/** A tube older than this has missed the day. */
const lateAfterHours = 24;

type Note = Hindrance | 'returned' | 'voided';

const noteLook = {
  'own-entry': { tone: 'neutral', icon: 'lock', text: m.note_own_entry },
  contested: { tone: 'attention', icon: 'warning', text: m.note_contested },
  'data-to-follow': { tone: 'attention', icon: 'clock', text: m.note_data_to_follow },
  returned: { tone: 'attention', icon: 'undo', text: m.note_returned },
  voided: { tone: 'danger', icon: 'cross', text: m.note_voided },
} as const satisfies Record<Note, { tone: Tone; icon: IconName; text: () => string }>;

function noteOf({ contested, tube, voided, result }: BenchTube): Note | undefined {
  if (contested) return 'contested';
  if (tube === null && voided) return 'voided';
  if (tube === null) return 'data-to-follow';
  return result?.state === 'returned' ? 'returned' : undefined;
}

function Notes({ note, reason }: { readonly note: Note | undefined; readonly reason: string | null }) {
  if (!note && !reason) return null;
  return (
    <div className={styles.notes}>
      {note && (
        <Chip tone={noteLook[note].tone} icon={noteLook[note].icon}>
          {noteLook[note].text()}
        </Chip>
      )}
      {reason && <span className={styles.muted}>{reason}</span>}
    </div>
  );
}

/** One line; the whole of it is in its title too. */
function Sample({ tube }: Pick<BenchTube, 'tube'>) {
  if (tube === null) return <div className={classes(styles.sample, styles.muted)}>{m.sample_unknown()}</div>;
  const names = tube.people.map(({ name }) => name).join(', ');
  const [first] = tube.people;
  const title =
    tube.kind === 'single'
      ? [names, first?.birthYear].filter(Boolean).join(' ')
      : m.sample_pool({ kind: tubeKindName[tube.kind](), people: tube.people.length });
  const rest = [tube.kind === 'single' ? '' : names, tube.siteName].filter(Boolean).join(' · ');
  return (
    <div className={styles.sample} title={`${title} · ${rest}`}>
      {title} <span className={styles.muted}>· {rest}</span>
    </div>
  );
}
