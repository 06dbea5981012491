import { formatTime } from '@mauxn/domain';
import { m } from '../../paraglide/messages.js';
import { damageTexts, wrongKindTexts } from '../../work/refused-codes.ts';
import { done, look, refused, type Said } from '../../work/said.ts';
import type { Feedback, Hint } from '../state.ts';
import { hintTexts, peopleText } from './words.ts';

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
  'tube-opened': ({ code }) =>
    done('tube', m.capture_said_tube_opened(), m.capture_said_tube_opened_next(), code),
  'tube-changed': ({ code }) =>
    done('tube', m.capture_said_tube_changed(), m.capture_said_tube_changed_next(), code),
  'tube-recoded': ({ code }) =>
    done('tube', m.capture_said_tube_recoded(), m.capture_said_tube_recoded_next(), code),
  'same-tube': ({ code }) => look('tube', m.capture_said_same_tube(), m.capture_said_same_tube_next(), code),
  'tube-empty': ({ code }) =>
    look('tube', m.capture_said_tube_empty(), m.capture_said_tube_empty_next(), code),
  'tube-dropped': ({ code }) =>
    look('undo', m.capture_said_tube_dropped(), m.capture_said_tube_dropped_next(), code),
  restored: ({ code, n }) =>
    look('refresh', m.capture_said_restored(), m.capture_said_restored_next({ n }), code),
  saved: ({ code, people, hints }) =>
    doubted(hints, done('check', m.capture_said_saved(), peopleText(people), code)),
  voided: ({ code }) => look('undo', m.capture_said_voided(), m.capture_said_voided_next(), code),
  corrected: ({ code }) => done('edit', m.capture_said_corrected(), undefined, code),
  'person-added': ({ name, n, limit, hint }) => {
    const text = m.capture_said_person_added({ name });
    // What the code left in doubt stands at the person in the tube.
    const twice = { ...hint, warnings: [] };
    return doubted([twice], done('person', text, m.capture_said_person_added_detail({ n, limit })));
  },
  'just-saved': ({ name, code }) =>
    look('check-twice', m.capture_said_just_saved({ name }), m.capture_said_just_saved_next(), code),
  'person-removed': ({ name }) => look('undo', m.capture_said_person_removed({ name })),
  'person-amended': ({ name }) => done('edit', m.capture_said_person_amended({ name })),
  'same-person': ({ name }) =>
    look('people', m.capture_said_same_person({ name }), m.capture_said_same_person_next()),
  registered: ({ name }) => look('question', m.registered_said(), m.registered_said_next({ name })),
  'likely-same': ({ name }) =>
    look('question', m.capture_said_likely_same(), m.capture_said_likely_same_next({ name })),
  awaited: ({ name }) => look('tube', m.rapid_said_awaited({ name }), m.rapid_said_awaited_next()),
  'not-awaited': ({ name }) => look('undo', m.rapid_said_not_awaited({ name })),
  'slip-kept': ({ code }) =>
    look(
      'list',
      code === undefined ? m.slip_said_kept() : m.slip_said_used({ code }),
      m.slip_said_kept_next(),
    ),
  'tube-full': ({ limit }) =>
    refused('tube', m.capture_said_tube_full({ limit }), m.capture_said_tube_full_next()),
  'code-used': ({ code, use }, now) => {
    const time = formatTime(use.at, now);
    const where = use.here
      ? m.capture_said_code_used_here({ time })
      : m.capture_said_code_used_there({ time, site: use.siteName });
    return refused('cross', m.capture_said_code_used(), where, code);
  },
  'next-tube': ({ n }) => look('question', m.capture_said_next_tube(), m.capture_said_next_tube_next({ n })),
  'wrong-kind': ({ what }) => refused('cross', wrongKindTexts[what].title(), wrongKindTexts[what].fix()),
  damaged: ({ cause }) => refused('warning', damageTexts[cause].title(), damageTexts[cause].fix()),
  'tube-first': () => refused('tube', m.capture_said_tube_first(), m.capture_said_tube_first_next()),
  'not-a-tube': () => refused('cross', m.capture_said_not_a_tube(), m.capture_said_not_a_tube_next()),
  'opaque-kept': () => look('keyboard', m.capture_said_opaque_kept(), m.capture_said_opaque_kept_next()),
  'command-not-here': () =>
    refused('cross', m.capture_said_command_not_here(), m.capture_said_command_not_here_next()),
  'finish-first': () => look('people', m.capture_said_finish_first(), m.capture_said_finish_first_next()),
  'new-code': () => look('tube', m.capture_said_new_code(), m.capture_said_new_code_next()),
  'drop-tube': () => look('question', m.capture_said_drop_tube(), m.capture_said_answer_below()),
  'void-last': () => look('question', m.capture_said_void_last(), m.capture_said_answer_below()),
  'nothing-to-void': () =>
    look('undo', m.capture_said_nothing_to_void(), m.capture_said_nothing_to_void_next()),
  'save-failed': () => refused('warning', m.capture_said_save_failed(), m.capture_said_save_failed_next()),
  'space-full': () => refused('warning', m.capture_said_space_full(), m.capture_said_space_full_next()),
} satisfies Texts;

/** Adds what is in doubt. Somebody who was swabbed today already is worth a second look; the rest is only said. */
function doubted(hints: readonly Hint[], said: Said): Said {
  const doubts = hints.map(hintText).filter((text) => text !== '');
  const isTwice = hints.some(({ earlier, slipIn }) => earlier !== undefined || slipIn !== undefined);
  return { ...said, doubts, signal: isTwice ? 'attention' : said.signal };
}

function hintText(hint: Hint): string {
  const words = hintTexts(hint);
  return words.length === 0 ? '' : `${hint.person.name}: ${words.join('. ')}`;
}
