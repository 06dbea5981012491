import {
  addPerson,
  type CaptureRefusal,
  fillFromList,
  isFull,
  type OpenTube,
  type Person,
  type RegistrationMatch,
  removePerson,
  type ScanWarning,
  samePerson,
} from '@mauxn/domain';
import { isSurelySame } from '../person/surely-same.ts';
import {
  type CaptureContext,
  type CaptureState,
  type Feedback,
  type Hint,
  hintOf,
  type Step,
} from './state.ts';
import { seal } from './tubes.ts';

/**
 * Adds a person to the open tube. Without a tube nothing is kept. Somebody who is likely in the tube already is asked about first.
 * @param warnings what the code left in doubt
 */
export function addToTube(
  context: CaptureContext,
  state: CaptureState,
  person: Person,
  warnings: readonly ScanWarning[] = [],
): Step {
  const { tube } = state;
  if (!tube) return { state, feedback: withoutTube(state, person) };
  const added = addPerson(tube, person, isSurelySame);
  if (!added.ok) return { state, feedback: refusal(added.error, tube.limit, person) };
  const hinted = withHint(context, state, { person, warnings });
  const match = person.registration === undefined ? context.registered(person) : undefined;
  return match ? fillFrom(context, hinted, match, person, warnings) : addUnlessLikely(hinted, person);
}

/** Fills in what the pre-registration list knows where it is sure, and asks where it is not: nothing merges in silence. */
function fillFrom(
  context: CaptureContext,
  state: CaptureState,
  { sameness, registration }: RegistrationMatch,
  person: Person,
  warnings: readonly ScanWarning[],
): Step {
  const { person: filled, differences } = fillFromList(person, registration);
  const hinted = withHint(context, state, { person: filled, warnings, listed: differences });
  if (sameness === 'sure') return addUnlessLikely(hinted, filled);
  return {
    state: { ...hinted, question: { kind: 'registered', person, filled, registration } },
    feedback: { key: 'registered', name: person.name },
  };
}

/** Adds somebody of whom all is known but whether they are in the tube already; who is likely to be is asked about. */
export function addUnlessLikely(state: CaptureState, person: Person): Step {
  const { tube } = state;
  if (!tube) return { state };
  const added = addPerson(tube, person, isSurelySame);
  if (!added.ok) return { state, feedback: refusal(added.error, tube.limit, person) };
  const known = tube.people.find((other) => samePerson(other, person) === 'likely');
  if (!known) return take(state, added.value, hintOf(state, person));
  return {
    state: { ...state, question: { kind: 'likely-same', person, known } },
    feedback: { key: 'likely-same', name: person.name },
  };
}

function withHint(
  context: CaptureContext,
  state: CaptureState,
  said: Pick<Hint, 'person' | 'warnings' | 'listed'>,
): CaptureState {
  const { slip } = said.person;
  const slipIn = slip === undefined ? undefined : context.slipIn(slip);
  const hint: Hint = { ...said, earlier: context.sampledIn(said.person), slipIn };
  return { ...state, hints: [...state.hints, hint] };
}

/** Adds the person whom the question was about. */
export function addAnyway(state: CaptureState, person: Person): Step {
  const added = state.tube && addPerson(state.tube, person, isSurelySame);
  return added?.ok ? take(state, added.value, hintOf(state, person)) : { state };
}

function take(state: CaptureState, tube: OpenTube, hint: Hint): Step {
  const next = { ...state, tube, question: undefined, opaque: undefined, slip: undefined };
  if (isFull(tube)) return seal(next);
  const { people, limit } = tube;
  return {
    state: next,
    feedback: { key: 'person-added', name: hint.person.name, n: people.length, limit, hint },
    effect: { type: 'keep-draft', tube },
  };
}

/** Puts a person as somebody corrected them in the place of the one who is there. The look settles what was in doubt. */
export function amendInTube(state: CaptureState, n: number, person: Person): Step {
  const before = state.tube?.people[n];
  if (!state.tube || !before) return { state };
  const tube = { ...state.tube, people: state.tube.people.with(n, person) };
  return {
    state: { ...state, tube, hints: state.hints.filter((hint) => hint.person !== before) },
    feedback: { key: 'person-amended', name: person.name },
    effect: { type: 'keep-draft', tube },
  };
}

export function removeFromTube(state: CaptureState, n: number): Step {
  const person = state.tube?.people[n];
  if (!state.tube || !person) return { state };
  const tube = removePerson(state.tube, n);
  return {
    state: { ...state, tube, question: undefined },
    feedback: { key: 'person-removed', name: person.name },
    effect: { type: 'keep-draft', tube },
  };
}

/** A person before a tube: the same card once more after its tube was saved, or somebody new. */
function withoutTube({ last }: CaptureState, person: Person): Feedback {
  const isJustSaved = last?.people.some((known) => isSurelySame(known, person));
  if (last && isJustSaved) return { key: 'just-saved', name: person.name, code: last.code };
  return { key: 'tube-first' };
}

function refusal(error: CaptureRefusal, limit: number, person: Person): Feedback {
  return error === 'tube-full' ? { key: 'tube-full', limit } : { key: 'same-person', name: person.name };
}
