import { formatTime, progressOf, windowOf } from '@mauxn/domain';
import type { RapidRow } from '@mauxn/offline';
import { m } from '../../paraglide/messages.js';
import { damageTexts, wrongKindTexts } from '../../work/refused-codes.ts';
import { done, look, refused, type Said } from '../../work/said.ts';
import type { Feedback } from '../state.ts';
import { aboutTest, resultName, timingName } from './words.ts';

/** @param now ms since 1970, for the times that a text names */
export function say(feedback: Feedback, now: number): Said {
  // The lookup loses the tie between the key and its feedback; the type of the table keeps it.
  const words = feedbackTexts[feedback.key] as (feedback: Feedback, now: number) => Said;
  return words(feedback, now);
}

/** The member of the union that has this key, narrowed to it. */
type FeedbackOf<Key extends Feedback['key'], F = Feedback> = F extends { readonly key: infer Keys }
  ? Key extends Keys
    ? Omit<F, 'key'> & { readonly key: Key }
    : never
  : never;

type Texts = { readonly [Key in Feedback['key']]: (feedback: FeedbackOf<Key>, now: number) => Said };

const feedbackTexts = {
  'label-kept': ({ code }) => done('scan', m.rapid_said_label(), m.rapid_said_label_next(), code),
  'label-used': ({ code, name }) =>
    refused('cross', m.rapid_said_label_used(), m.rapid_said_label_used_next({ name }), code),
  'label-dropped': () => look('undo', m.rapid_said_label_dropped(), m.rapid_said_label_dropped_next()),
  started: ({ row }, now) =>
    done('clock', m.rapid_said_started({ name: row.person.name }), startedNext(row, now)),
  selected: ({ row }, now) => {
    const isReady = progressOf(row, now).phase === 'ready';
    return (isReady ? done : look)('person', row.person.name, selectedNext(row, now));
  },
  'already-read': ({ row }, now) =>
    look('check-twice', m.rapid_said_already_read({ name: row.person.name }), endedText(row, now)),
  'too-early': ({ row, result }, now) =>
    look(
      'question',
      m.rapid_said_too_early({ minutes: Math.ceil(progressOf(row, now).seconds / 60) }),
      m.rapid_said_too_early_next({ name: row.person.name, result: resultName[result]() }),
    ),
  read: ({ row }) => saidRead(row),
  voided: ({ row }) =>
    look('undo', m.rapid_said_voided({ name: row.person.name }), m.rapid_said_voided_next()),
  'void-asked': ({ row }) =>
    look('question', m.rapid_said_void_asked({ name: row.person.name }), m.capture_said_answer_below()),
  offered: ({ row }) => look('tube', m.rapid_offer({ name: row.person.name }), m.rapid_offer_how()),
  'offer-declined': ({ row }) =>
    look('undo', m.rapid_said_declined({ name: row.person.name }), m.rapid_said_declined_next()),
  'kit-changed': ({ kit }) =>
    done(
      'check',
      m.rapid_said_kit({ kit: kit.name }),
      m.rapid_kit_window({ from: kit.readFrom, to: kit.readTo }),
    ),
  'select-first': () => refused('person', m.rapid_said_select_first(), m.rapid_said_select_first_next()),
  'no-kit': () => refused('warning', m.rapid_said_no_kit(), m.rapid_said_no_kit_next()),
  'opaque-kept': () => look('keyboard', m.capture_said_opaque_kept(), m.capture_said_opaque_kept_next()),
  'wrong-kind': ({ what }) => refused('cross', wrongKindTexts[what].title(), wrongKindTexts[what].fix()),
  damaged: ({ cause }) => refused('warning', damageTexts[cause].title(), damageTexts[cause].fix()),
  'command-not-here': () =>
    refused('cross', m.capture_said_command_not_here(), m.rapid_said_command_not_here_next()),
  'nothing-to-void': () => look('undo', m.rapid_said_nothing_to_void(), m.rapid_said_nothing_to_void_next()),
  'space-full': () => refused('warning', m.capture_said_space_full(), m.rapid_said_space_full_next()),
  'save-failed': () => refused('warning', m.capture_said_save_failed(), m.capture_said_save_failed_next()),
} satisfies Texts;

function startedNext(row: RapidRow, now: number): string {
  const { from, to } = windowOf(row.kit, row.startedAt);
  return m.rapid_said_started_next({ from: formatTime(from, now), to: formatTime(to, now) });
}

function selectedNext(row: RapidRow, now: number): string {
  const { phase } = progressOf(row, now);
  const about = aboutTest(row);
  if (phase === 'waiting') {
    const { from } = windowOf(row.kit, row.startedAt);
    return m.rapid_said_selected_waiting({ about, time: formatTime(from, now) });
  }
  return phase === 'ready'
    ? m.rapid_said_selected_ready({ about })
    : m.rapid_said_selected_overdue({ about });
}

function saidRead(row: RapidRow): Said {
  const { reading, person } = row;
  if (!reading) return done('check', person.name);
  const title = m.rapid_said_read({ result: resultName[reading.result]() });
  const marked = reading.timing === 'in-time' ? [] : [timingName[reading.timing]()];
  const again = reading.result === 'invalid' ? [m.rapid_said_invalid_next()] : [];
  const detail = [person.name, ...marked, ...again].join('. ');
  return marked.length === 0 && reading.result !== 'positive'
    ? done('check', title, detail)
    : look('check', title, detail);
}

function endedText(row: RapidRow, now: number): string {
  if (row.state === 'voided') return m.rapid_state_voided();
  const { reading } = row;
  if (!reading) return '';
  return m.rapid_said_read_at({
    result: resultName[reading.result](),
    time: formatTime(reading.readAt, now),
  });
}
