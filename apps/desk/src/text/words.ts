import type {
  RapidTiming,
  RapidVoidReason,
  RecallReason,
  RecallState,
  ReportOutcome,
  ResultValue,
  Role,
  ScopeKind,
  TestMethod,
  TubeKind,
  UnitLevel,
  VoidReason,
} from '@mauxn/domain';
import type { MarkShape } from '@mauxn/ui';
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

export const scopeName = {
  site: m.scope_site,
  lab: m.scope_lab,
  unit: m.scope_unit,
} satisfies Words<ScopeKind>;

export const unitLevelName = {
  province: m.level_province,
  district: m.level_district,
  commune: m.level_commune,
} satisfies Words<UnitLevel>;

export const resultName = {
  negative: m.result_negative,
  positive: m.result_positive,
  inconclusive: m.result_inconclusive,
  invalid: m.result_invalid,
} satisfies Words<ResultValue>;

/** The marks of the product (ux.md, Look). What has to be taken again is a triangle, whatever the cause. */
export const resultShape = {
  negative: 'outlined-circle',
  positive: 'filled-square',
  inconclusive: 'triangle',
  invalid: 'triangle',
} as const satisfies Record<ResultValue, MarkShape>;

/** What one person is told. The word for a retest says what to do, not what was found. */
export const outcomeName = {
  negative: m.result_negative,
  positive: m.result_positive,
  retest: m.outcome_retest,
} satisfies Words<ReportOutcome>;

export const outcomeShape = {
  negative: resultShape.negative,
  positive: resultShape.positive,
  retest: 'triangle',
} as const satisfies Record<ReportOutcome, MarkShape>;

export const methodName = {
  'rt-pcr': m.method_pcr,
  'rapid-antigen': m.method_rapid,
} satisfies Words<TestMethod>;

export const tubeKindName = { single: m.kind_single, 'site-pool': m.kind_pool } satisfies Words<TubeKind>;

export const rapidTimingName = {
  early: m.rapid_early,
  'in-time': m.rapid_in_time,
  late: m.rapid_late,
} satisfies Words<RapidTiming>;

export const rapidVoidName = {
  'wrong-person': m.rapid_void_wrong_person,
  'wrong-result': m.rapid_void_wrong_result,
  damaged: m.rapid_void_damaged,
  'not-read': m.rapid_void_not_read,
  other: m.rapid_void_other,
} satisfies Words<RapidVoidReason>;

export const recallReasonName = {
  'positive-pool': m.recall_positive_pool,
  inconclusive: m.recall_inconclusive,
  invalid: m.recall_invalid,
} satisfies Words<RecallReason>;

export const recallStateName = {
  open: m.recall_open,
  called: m.recall_called,
  're-swabbed': m.recall_re_swabbed,
  refused: m.recall_refused,
  unreachable: m.recall_unreachable,
  closed: m.recall_closed,
} satisfies Words<RecallState>;

export const voidReasonName = {
  'wrong-person': m.void_wrong_person,
  'wrong-tube': m.void_wrong_tube,
  damaged: m.void_damaged,
  'no-swab': m.void_no_swab,
  duplicate: m.void_duplicate,
  other: m.void_other,
} satisfies Words<VoidReason>;
