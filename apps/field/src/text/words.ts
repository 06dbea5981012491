import type { HelpKind, IntentName, Role, VoidReason } from '@mauxn/domain';
import { m } from '../paraglide/messages.js';

/** Words of the domain in the language of the screen. */
type Words<Code extends string> = { readonly [code in Code]: () => string };

export const roleName = {
  sampler: m.role_sampler,
  volunteer: m.role_volunteer,
  'site-lead': m.role_site_lead,
  'lab-technician': m.role_lab_technician,
  'lab-reviewer': m.role_lab_reviewer,
  station: m.role_station,
  leader: m.role_leader,
  manager: m.role_manager,
  admin: m.role_admin,
} satisfies Words<Role>;

export const intentName = {
  'shift.open': m.intent_shift_open,
  'tube.record': m.intent_tube_record,
  'tube.correct': m.intent_tube_correct,
  'tube.void': m.intent_tube_void,
  'rapid.start': m.rapid_intent_start,
  'rapid.read': m.rapid_intent_read,
  'rapid.void': m.rapid_intent_void,
  'slip.issue': m.slip_intent_issue,
  'slip.void': m.slip_intent_void,
  'shift.close': m.intent_shift_close,
} satisfies Words<IntentName>;

export const helpName = {
  'has-app': m.lane_has_app,
  installed: m.lane_installed,
  declared: m.lane_declared,
  cannot: m.lane_cannot,
} satisfies Words<HelpKind>;

export const voidReasonName = {
  'wrong-person': m.void_wrong_person,
  'wrong-tube': m.void_wrong_tube,
  damaged: m.void_damaged,
  'no-swab': m.void_no_swab,
  duplicate: m.void_duplicate,
  other: m.void_other,
} satisfies Words<VoidReason>;
