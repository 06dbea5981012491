import type {
  Command,
  DamageCause,
  OpenTube,
  Person,
  PersonDifference,
  Registration,
  RegistrationMatch,
  Scan,
  ScanWarning,
  TubeKind,
  VoidReason,
} from '@mauxn/domain';
import type { CodeUse, RecordFailure, TubeToCorrect } from '@mauxn/offline';
import type { WrongCode } from '../work/refused-codes.ts';

/** Everything the capture screen remembers. The open tube is also a draft row (docs/sync.md, D1). */
export interface CaptureState {
  readonly mode: TubeKind;
  readonly tube: OpenTube | undefined;
  readonly question: Question | undefined;
  /** A save failed: nothing else happens before it is tried again or given up. */
  readonly failure: { readonly code: RecordFailure; readonly effect: Effect } | undefined;
  /** Opened as soon as the tube before it is saved. */
  readonly next: string | undefined;
  /** Text of a code that was not understood, kept with the person who is being typed in. */
  readonly opaque: string | undefined;
  /** Id of a slip without a person, for whoever is scanned or typed in next. */
  readonly slip: string | undefined;
  /** Known before their tube: the next tube that opens is theirs alone. */
  readonly waiting: WaitingPerson | undefined;
  /** What is in doubt about the people in the open tube. */
  readonly hints: readonly Hint[];
  /** Saved last on this screen: a card that is read once more is told so. */
  readonly last: { readonly code: string; readonly people: readonly Person[] } | undefined;
}

/** Somebody whom another screen sends to the swab. */
export interface WaitingPerson {
  readonly person: Person;
  /** The positive rapid test that the tube is to confirm. */
  readonly rapid?: string | undefined;
}

/** Reasons to look at a person again, never to stop. */
export interface Hint {
  readonly person: Person;
  /** What the code said of itself. */
  readonly warnings: readonly ScanWarning[];
  /** Code of another tube of today that holds this person. */
  readonly earlier?: string | undefined;
  /** Code of another tube of today to which this person's slip came. */
  readonly slipIn?: string | undefined;
  /** Where the pre-registration list says something else. */
  readonly listed?: readonly PersonDifference[] | undefined;
}

/** Asked before something that cannot be undone by the next scan. Answered by a button or by a command barcode. */
export type Question =
  | { readonly kind: 'next-tube'; readonly code: string }
  | { readonly kind: 'likely-same'; readonly person: Person; readonly known: Person }
  /** The pre-registration list likely has this person; `filled` is the person with what it knows. */
  | {
      readonly kind: 'registered';
      readonly person: Person;
      readonly filled: Person;
      readonly registration: Registration;
    }
  | { readonly kind: 'drop-tube' }
  | { readonly kind: 'void-last' }
  /** The tube's code cannot be used: the next tube code takes its place, the people stay. */
  | { readonly kind: 'new-code' };

export type CaptureEvent =
  | { readonly type: 'scan'; readonly scan: Scan }
  | { readonly type: 'code-checked'; readonly code: string; readonly use: CodeUse | undefined }
  | { readonly type: 'person'; readonly person: Person }
  | { readonly type: 'amend'; readonly n: number; readonly person: Person }
  | { readonly type: 'remove'; readonly n: number }
  /** `code`: the tube was scanned there already. */
  | { readonly type: 'await'; readonly waiting: WaitingPerson; readonly code?: string | undefined }
  | { readonly type: 'mode'; readonly mode: TubeKind }
  | { readonly type: 'command'; readonly command: Command }
  | { readonly type: 'start' | 'confirm' | 'dismiss' | 'drop-opaque' | 'retry' | 'new-code' | 'give-up' }
  /** Without a tube: the one saved last. */
  | { readonly type: 'void'; readonly reason: VoidReason; readonly tube?: string | undefined }
  | { readonly type: 'correct'; readonly correction: TubeToCorrect }
  | { readonly type: 'saved'; readonly code: string; readonly people: readonly Person[] }
  | { readonly type: 'failed'; readonly failure: RecordFailure; readonly effect: Effect }
  | { readonly type: 'voided' | 'corrected'; readonly code: string }
  | { readonly type: 'nothing-to-void' }
  | { readonly type: 'restored'; readonly tube: OpenTube };

/** What the screen has to do beside showing the new state. */
export type Effect =
  | { readonly type: 'check-code'; readonly code: string }
  | { readonly type: 'keep-draft'; readonly tube: OpenTube }
  | { readonly type: 'drop-draft' }
  | { readonly type: 'record'; readonly tube: OpenTube }
  | { readonly type: 'void'; readonly reason: VoidReason; readonly tube?: string | undefined }
  | { readonly type: 'correct'; readonly correction: TubeToCorrect }
  | { readonly type: 'type-person' | 'restore' };

/** One thing said in three ways: tone (sound and colour), icon, and words from the table of texts. */
export type Feedback =
  | { readonly key: 'tube-opened' | 'tube-changed' | 'same-tube' | 'tube-empty'; readonly code: string }
  | { readonly key: 'tube-dropped' | 'tube-recoded' | 'voided' | 'corrected'; readonly code: string }
  | { readonly key: 'restored'; readonly code: string; readonly n: number }
  | {
      readonly key: 'saved';
      readonly code: string;
      readonly people: readonly Person[];
      readonly hints: readonly Hint[];
    }
  | {
      readonly key: 'person-added';
      readonly name: string;
      readonly n: number;
      readonly limit: number;
      readonly hint: Hint;
    }
  /** `code`: tube of today that holds this slip already. */
  | { readonly key: 'slip-kept'; readonly code: string | undefined }
  | { readonly key: 'just-saved'; readonly name: string; readonly code: string }
  | { readonly key: 'person-removed' | 'person-amended'; readonly name: string }
  | {
      readonly key: 'same-person' | 'likely-same' | 'registered' | 'awaited' | 'not-awaited';
      readonly name: string;
    }
  | { readonly key: 'tube-full'; readonly limit: number }
  | { readonly key: 'code-used'; readonly code: string; readonly use: CodeUse }
  | { readonly key: 'next-tube'; readonly code: string; readonly n: number }
  | { readonly key: 'wrong-kind'; readonly what: WrongCode }
  | { readonly key: 'damaged'; readonly cause: DamageCause }
  | {
      readonly key:
        | 'tube-first'
        | 'not-a-tube'
        | 'opaque-kept'
        | 'command-not-here'
        | 'finish-first'
        | 'new-code'
        | 'drop-tube'
        | 'void-last'
        | 'nothing-to-void'
        | 'save-failed'
        | 'space-full';
    };

export interface Step {
  readonly state: CaptureState;
  readonly feedback?: Feedback | undefined;
  readonly effect?: Effect | undefined;
}

/** What the rules need to know from outside. */
export interface CaptureContext {
  readonly poolLimit: number;
  /** 95 % of the space is used: no new tube is opened (docs/sync.md, D9). */
  readonly spaceFull: boolean;
  /** Code of a tube of today that this device saved with this person in it. */
  readonly sampledIn: (person: Person) => string | undefined;
  /** Code of a tube of today that holds somebody with this slip. */
  readonly slipIn: (slip: string) => string | undefined;
  /** Whom the campaign's pre-registration list has for this person. */
  readonly registered: (person: Person) => RegistrationMatch | undefined;
}

export function startCapture(mode: TubeKind): CaptureState {
  return {
    mode,
    tube: undefined,
    question: undefined,
    failure: undefined,
    next: undefined,
    opaque: undefined,
    slip: undefined,
    waiting: undefined,
    hints: [],
    last: undefined,
  };
}

/** What is in doubt about this very person. */
export function hintOf(state: Pick<CaptureState, 'hints'>, person: Person): Hint {
  return state.hints.find((hint) => hint.person === person) ?? { person, warnings: [] };
}
