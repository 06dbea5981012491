import type { DamageCause, Scan } from '@mauxn/domain';
import { m } from '../paraglide/messages.js';

/** Codes that have their place elsewhere: of other systems, and of other screens of this one. */
export type WrongCode = Extract<Scan, { kind: 'wrong-kind' }>['what'] | 'badge' | 'box' | 'slip';

/** What it is, and what to do instead. */
interface Refusal {
  readonly title: () => string;
  readonly fix: () => string;
}

export const wrongKindTexts = {
  'vaccine-passport': { title: m.capture_wrong_vaccine_passport, fix: m.capture_wrong_vaccine_passport_fix },
  place: { title: m.capture_wrong_place, fix: m.capture_wrong_place_fix },
  url: { title: m.capture_wrong_url, fix: m.capture_wrong_url_fix },
  payment: { title: m.capture_wrong_payment, fix: m.capture_wrong_payment_fix },
  badge: { title: m.capture_wrong_badge, fix: m.capture_wrong_badge_fix },
  box: { title: m.capture_wrong_box, fix: m.capture_wrong_box_fix },
  slip: { title: m.capture_wrong_slip, fix: m.capture_wrong_slip_fix },
} satisfies Record<WrongCode, Refusal>;

export const damageTexts = {
  empty: { title: m.capture_damage_empty, fix: m.capture_damage_empty_fix },
  'too-long': { title: m.capture_damage_too_long, fix: m.capture_damage_too_long_fix },
  charset: { title: m.capture_damage_charset, fix: m.capture_damage_charset_fix },
  'input-method': { title: m.capture_damage_input_method, fix: m.capture_damage_input_method_fix },
  cut: { title: m.capture_damage_cut, fix: m.capture_damage_cut_fix },
  unreadable: { title: m.capture_damage_unreadable, fix: m.capture_damage_unreadable_fix },
  'unknown-own-code': {
    title: m.capture_damage_unknown_own_code,
    fix: m.capture_damage_unknown_own_code_fix,
  },
} satisfies Record<DamageCause, Refusal>;
