import type {
  Command,
  DamageCause,
  Person,
  RapidKit,
  RapidResult,
  RapidVoidReason,
  Scan,
} from '@mauxn/domain';
import type { RapidBoard, RapidRow, RecordFailure } from '@mauxn/offline';
import type { WrongCode } from '../work/refused-codes.ts';

/** Everything the screen of rapid tests remembers beside the tests themselves, which lie in the database. */
export interface RapidState {
  readonly board: RapidBoard;
  /** Kit of the next test, by name; the campaign's first one without. */
  readonly kit: string | undefined;
  /** Code on a cassette that waits for its person. */
  readonly label: string | undefined;
  /** The test that the next result is for, or that is looked at. */
  readonly selected: string | undefined;
  readonly question: Question | undefined;
  /** A positive test whose person is offered an RT-PCR tube. */
  readonly offer: RapidRow | undefined;
  /** Text of a code that was not understood, kept with the person who is being typed in. */
  readonly opaque: string | undefined;
  /** A save failed: nothing else happens before it is tried again or given up. */
  readonly failure: { readonly code: RecordFailure; readonly effect: SavingEffect } | undefined;
  /** Touched last on this screen: what an undo is about. */
  readonly last: string | undefined;
}

export type Question =
  | { readonly kind: 'early'; readonly test: RapidRow; readonly result: RapidResult }
  | { readonly kind: 'void'; readonly test: RapidRow };

export type RapidEvent =
  | { readonly type: 'board'; readonly board: RapidBoard }
  | { readonly type: 'scan'; readonly scan: Scan }
  | { readonly type: 'person'; readonly person: Person }
  | { readonly type: 'select'; readonly test: string }
  | { readonly type: 'command'; readonly command: Command }
  | { readonly type: 'kit'; readonly name: string }
  | { readonly type: 'void'; readonly reason: RapidVoidReason }
  | { readonly type: 'started' | 'read' | 'voided'; readonly row: RapidRow }
  | { readonly type: 'failed'; readonly failure: RecordFailure; readonly effect: SavingEffect }
  | { readonly type: 'retry' | 'give-up' };

export type SavingEffect =
  | {
      readonly type: 'start';
      readonly person: Person;
      readonly kit: RapidKit;
      readonly label: string | undefined;
    }
  | { readonly type: 'read'; readonly test: RapidRow; readonly result: RapidResult; readonly readAt: number }
  | { readonly type: 'void'; readonly test: RapidRow; readonly reason: RapidVoidReason };

/** `swab`: on to the capture screen, with the tube when that was scanned already. */
export type Effect =
  | SavingEffect
  | { readonly type: 'type-person' }
  | { readonly type: 'swab'; readonly test: RapidRow; readonly code: string | undefined };

export type Feedback =
  | { readonly key: 'label-kept'; readonly code: string }
  | { readonly key: 'label-used'; readonly code: string; readonly name: string }
  | { readonly key: 'started' | 'selected' | 'read' | 'voided' | 'already-read'; readonly row: RapidRow }
  | { readonly key: 'too-early'; readonly row: RapidRow; readonly result: RapidResult }
  | { readonly key: 'void-asked' | 'offer-declined' | 'offered'; readonly row: RapidRow }
  | { readonly key: 'kit-changed'; readonly kit: RapidKit }
  | { readonly key: 'wrong-kind'; readonly what: WrongCode }
  | { readonly key: 'damaged'; readonly cause: DamageCause }
  | {
      readonly key:
        | 'label-dropped'
        | 'select-first'
        | 'no-kit'
        | 'opaque-kept'
        | 'command-not-here'
        | 'nothing-to-void'
        | 'space-full'
        | 'save-failed';
    };

export interface Step {
  readonly state: RapidState;
  readonly feedback?: Feedback | undefined;
  readonly effect?: Effect | undefined;
}

/** What the rules need to know from outside. */
export interface RapidContext {
  /** ms since 1970 */
  readonly now: number;
  /** Of the shift's campaign, the usual one first. */
  readonly kits: readonly RapidKit[];
  /** 95 % of the space is used: no new test is started (docs/sync.md, D9). */
  readonly spaceFull: boolean;
}

export function startRapidScreen(board: RapidBoard, kit: string | undefined): RapidState {
  return {
    board,
    kit,
    label: undefined,
    selected: undefined,
    question: undefined,
    offer: undefined,
    opaque: undefined,
    failure: undefined,
    last: undefined,
  };
}

/** A test of the board by its id, whether it runs or ended. */
export function testOf({ board }: Pick<RapidState, 'board'>, id: string | undefined): RapidRow | undefined {
  if (id === undefined) return undefined;
  return [...board.running, ...board.ended].find((row) => row.id === id);
}

/** The kit of the next test. */
export function kitOf({ kit }: Pick<RapidState, 'kit'>, kits: readonly RapidKit[]): RapidKit | undefined {
  return kits.find(({ name }) => name === kit) ?? kits[0];
}
