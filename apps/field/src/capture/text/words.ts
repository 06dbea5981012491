import type { Person, PersonField, ScanWarning, TubeKind } from '@mauxn/domain';
import type { TubeSync } from '@mauxn/offline';
import type { IconName, Tone } from '@mauxn/ui';
import { m } from '../../paraglide/messages.js';
import type { Hint } from '../state.ts';

const warningTexts = {
  'confirm-name': m.capture_warn_confirm_name,
  'birth-unreadable': m.capture_warn_birth_unreadable,
  'id-century-differs': m.capture_warn_id_century,
  'id-year-differs': m.capture_warn_id_year,
  'id-sex-differs': m.capture_warn_id_sex,
  'id-unusual': m.capture_warn_id_unusual,
  'id-masked': m.capture_warn_id_masked,
  'id-missing': m.capture_warn_id_missing,
  'by-proxy': m.capture_warn_by_proxy,
  'phone-unusual': m.capture_warn_phone_unusual,
  'maybe-cut': m.capture_warn_maybe_cut,
} satisfies Record<ScanWarning, () => string>;

export const kindName = {
  single: m.capture_kind_single,
  'site-pool': m.capture_kind_pool,
} satisfies Record<TubeKind, () => string>;

export const syncLook = {
  waiting: { tone: 'neutral', icon: 'clock', word: m.capture_sync_waiting },
  sent: { tone: 'done', icon: 'check', word: m.capture_sync_sent },
  attention: { tone: 'attention', icon: 'warning', word: m.capture_sync_attention },
  held: { tone: 'neutral', icon: 'clock', word: m.capture_sync_held },
} as const satisfies Record<TubeSync, { tone: Tone; icon: IconName; word: () => string }>;

/** What is in doubt about a person, each in one line. */
export function hintTexts({ warnings, earlier, slipIn, listed = [] }: Hint): readonly string[] {
  const twice = earlier === undefined ? [] : [m.capture_warn_sampled_today({ code: earlier })];
  const used = slipIn === undefined ? [] : [m.slip_warn_used({ code: slipIn })];
  const others = listed.filter(({ field }) => toldFields.has(field));
  const differs = others.map(({ field, other }) =>
    m.registered_differs({ other: field === 'birth' ? dayText(other) : other }),
  );
  return [...twice, ...used, ...differs, ...warnings.map((warning) => warningTexts[warning]())];
}

/** Addresses are written in as many ways as there are lists. */
const toldFields: ReadonlySet<PersonField> = new Set(['name', 'birth', 'idNumber', 'phone']);

/** `sinh 02/01/1990`, as far as it is known. */
export function bornText({ birth }: Pick<Person, 'birth'>): string {
  if (!birth) return m.capture_born_unknown();
  return m.capture_born({ birth: dayText(birth) });
}

function dayText(birth: string): string {
  return birth.split('-').reverse().join('/');
}

/** The first name, and how many more. */
export function peopleText(people: readonly Person[]): string {
  const [first, ...others] = people;
  if (!first) return '';
  return others.length === 0 ? first.name : m.capture_recent_more({ name: first.name, n: others.length });
}
