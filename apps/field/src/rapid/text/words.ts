import type { RapidPhase, RapidProgress, RapidResult, RapidTiming, RapidVoidReason } from '@mauxn/domain';
import type { RapidRow } from '@mauxn/offline';
import type { IconName, MarkShape, Tone } from '@mauxn/ui';
import { m } from '../../paraglide/messages.js';

/** Words of the domain in the language of the screen. */
type Words<Code extends string> = { readonly [code in Code]: () => string };

export const resultName = {
  negative: m.rapid_negative,
  positive: m.rapid_positive,
  invalid: m.rapid_invalid,
} satisfies Words<RapidResult>;

/** The marks of the product (ux.md, Look): what has to be done again is a triangle. */
export const resultShape = {
  negative: 'outlined-circle',
  positive: 'filled-square',
  invalid: 'triangle',
} as const satisfies Record<RapidResult, MarkShape>;

export const timingName = {
  early: m.rapid_timing_early,
  'in-time': m.rapid_timing_in_time,
  late: m.rapid_timing_late,
} satisfies Words<RapidTiming>;

export const voidReasonName = {
  'wrong-person': m.rapid_void_wrong_person,
  'wrong-result': m.rapid_void_wrong_result,
  damaged: m.rapid_void_damaged,
  'not-read': m.rapid_void_not_read,
  other: m.rapid_void_other,
} satisfies Words<RapidVoidReason>;

export const phaseLook = {
  waiting: { word: m.rapid_phase_waiting, icon: 'clock', tone: 'neutral' },
  ready: { word: m.rapid_phase_ready, icon: 'check', tone: 'progress' },
  overdue: { word: m.rapid_phase_overdue, icon: 'warning', tone: 'attention' },
} as const satisfies Record<RapidPhase, { word: () => string; icon: IconName; tone: Tone }>;

/** `14:05` of a running timer; beyond the window how many minutes too many. */
export function countdown({ phase, seconds }: RapidProgress): string {
  const minutes = Math.floor(seconds / 60);
  if (phase === 'overdue') return m.rapid_overdue_by({ minutes });
  return `${String(minutes).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}`;
}

/** `sinh 1990 · Kit A · KIT0001` */
export function aboutTest({ person, kit, label }: Pick<RapidRow, 'person' | 'kit' | 'label'>): string {
  const born = person.birth ? m.rapid_born({ year: person.birth.slice(0, 4) }) : m.rapid_born_unknown();
  return [born, kit.name, ...(label ? [label] : [])].join(' · ');
}
