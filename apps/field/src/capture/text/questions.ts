import { m } from '../../paraglide/messages.js';
import type { CaptureState, Question } from '../state.ts';
import { bornText } from './words.ts';

export interface QuestionTexts {
  readonly ask: string;
  readonly how: string;
  /** Absent where only a scan can answer. */
  readonly yes?: string;
  readonly no: string;
  /** Something that was scanned is gone after a yes. */
  readonly isLoss?: boolean;
}

/** @param lastCode code of the tube saved last, empty when there is none */
export function askTexts(question: Question, state: CaptureState, lastCode: string): QuestionTexts {
  // The lookup loses the tie between the kind and its question; the type of the table keeps it.
  const texts = questionTexts[question.kind] as Ask<Question>;
  return texts(question, state, lastCode);
}

type Ask<Q> = (question: Q, state: CaptureState, lastCode: string) => QuestionTexts;
type Asks = { readonly [Kind in Question['kind']]: Ask<Extract<Question, { kind: Kind }>> };

const questionTexts = {
  'next-tube': ({ code }, { tube }) => ({
    ask: m.capture_ask_next_tube({ open: tube?.code ?? '', n: tube?.people.length ?? 0, code }),
    how: m.capture_ask_next_tube_how({ code }),
    yes: m.capture_ask_next_tube_yes(),
    no: m.capture_ask_next_tube_no(),
  }),
  'likely-same': ({ person, known }) => ({
    ask: m.capture_ask_likely_same({
      name: `${person.name} (${bornText(person)})`,
      known: `${known.name} (${bornText(known)})`,
    }),
    how: m.capture_ask_likely_same_how(),
    yes: m.capture_ask_likely_same_yes(),
    no: m.capture_ask_likely_same_no(),
  }),
  registered: ({ person, registration }) => ({
    ask: m.registered_ask({
      name: `${person.name} (${bornText(person)})`,
      known: [`${registration.name} (${bornText(registration)})`, registration.group]
        .filter(Boolean)
        .join(', '),
    }),
    how: m.registered_ask_how(),
    yes: m.registered_ask_yes(),
    no: m.registered_ask_no(),
  }),
  'drop-tube': (_, { tube }) => ({
    ask: m.capture_ask_drop_tube({ code: tube?.code ?? '', n: tube?.people.length ?? 0 }),
    how: m.capture_ask_drop_tube_how(),
    yes: m.capture_ask_drop_tube_yes(),
    isLoss: true,
    no: m.capture_ask_drop_tube_no(),
  }),
  'void-last': (_question, _state, lastCode) => ({
    ask: m.capture_ask_void_last({ code: lastCode }),
    how: m.capture_ask_void_last_how(),
    yes: m.capture_ask_void_last_yes(),
    isLoss: true,
    no: m.capture_ask_void_last_no(),
  }),
  'new-code': (_, { tube }) => ({
    ask: m.capture_ask_new_code({ n: tube?.people.length ?? 0 }),
    how: m.capture_ask_new_code_how({ code: tube?.code ?? '' }),
    no: m.capture_ask_new_code_no(),
  }),
} satisfies Asks;
