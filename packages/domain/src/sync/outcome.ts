/** Intents of wire 1 that the service applies, in the order in which one batch applies them. */
export const intentNames = [
  'shift.open',
  'tube.record',
  'tube.correct',
  'tube.void',
  'rapid.start',
  'rapid.read',
  'rapid.void',
  'slip.issue',
  'slip.void',
  'shift.close',
] as const;
export type IntentName = (typeof intentNames)[number];

/** What the server made of an intent. All four mean: the server has it durably (docs/sync.md, O1 to O4). */
export const outcomes = ['applied', 'flagged', 'held', 'rejected'] as const;
export type Outcome = (typeof outcomes)[number];

/** One letter per intent on the wire and in the log. */
export const outcomeLetter = {
  applied: 'a',
  flagged: 'f',
  held: 'h',
  rejected: 'r',
} as const satisfies Record<Outcome, string>;
export type OutcomeLetter = (typeof outcomeLetter)[Outcome];

/** Why an intent was not simply applied. Each has its sentence on the outbox screen. */
export const causes = [
  'malformed',
  'id_reused',
  'unknown_intent',
  'not_allowed',
  'wrong_site',
  'tube_code_taken',
  'tube_unknown',
  'tube_already_tested',
  'rapid_unknown',
  'rapid_read_twice',
  'slip_taken',
  'slip_unknown',
] as const;
export type Cause = (typeof causes)[number];

export const outcomeOfCause = {
  malformed: 'rejected',
  id_reused: 'rejected',
  unknown_intent: 'rejected',
  not_allowed: 'rejected',
  wrong_site: 'rejected',
  tube_code_taken: 'flagged',
  tube_unknown: 'held',
  tube_already_tested: 'flagged',
  rapid_unknown: 'held',
  rapid_read_twice: 'flagged',
  slip_taken: 'flagged',
  slip_unknown: 'held',
} as const satisfies Record<Cause, Outcome>;
