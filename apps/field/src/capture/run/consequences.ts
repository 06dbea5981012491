import type { CaptureEvent, CaptureState, Feedback, Step } from '../state.ts';

/** Said last; `turn` counts, so that the same words twice are heard twice. */
export interface SaidLast {
  readonly feedback: Feedback;
  readonly turn: number;
}

/** What is said after a step. */
export function nextSaid(
  said: SaidLast | undefined,
  before: CaptureState,
  { feedback, state, effect }: Step,
): SaidLast | undefined {
  if (feedback) return { feedback, turn: (said?.turn ?? 0) + 1 };
  // A question that was answered with no leaves nothing to say.
  const isAnswered = before.question !== undefined && state.question === undefined && effect === undefined;
  return isAnswered ? undefined : said;
}

/** A code that says nothing to this screen leaves alone what somebody is typing. */
export function closesPanel(event: CaptureEvent): boolean {
  if (event.type === 'scan') return scansThatClose.has(event.scan.kind);
  return (
    event.type === 'person' || event.type === 'amend' || event.type === 'void' || event.type === 'correct'
  );
}

const scansThatClose: ReadonlySet<string> = new Set(['tube', 'person', 'slip', 'command']);

/** Whether the person who was typed in is in the tube now, at once or after a question. */
export function entersTyped(before: CaptureState, step: Step, event: CaptureEvent): boolean {
  const added = countOf(step.state) > countOf(before);
  const { question } = before;
  const isAboutPerson = question?.kind === 'likely-same' || question?.kind === 'registered';
  const wasAsked = isAboutPerson && question.person.source === 'typed';
  return added && (event.type === 'person' || wasAsked);
}

function countOf({ tube }: CaptureState): number {
  return tube?.people.length ?? 0;
}
