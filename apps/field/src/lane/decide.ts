import { type Command, type HelpKind, helpKinds, type Person, type Scan } from '@mauxn/domain';
import type { SlipRow } from '@mauxn/offline';

/** Who stands at the lane. */
export interface LaneState {
  /** Scanned or typed in before the tap. */
  readonly person: Person | undefined;
  /** The slip that waits for its person. */
  readonly waiting: SlipRow | undefined;
  /** The slip issued last and not taken back. */
  readonly last: SlipRow | undefined;
}

export type LaneEvent =
  | { readonly type: 'tap'; readonly help: HelpKind }
  | { readonly type: 'scan'; readonly scan: Scan }
  | { readonly type: 'person'; readonly person: Person }
  | { readonly type: 'undo' | 'skip' | 'add' };

/** What a scan was that has its place elsewhere. */
export type LaneRefusal =
  | {
      readonly kind: 'wrong';
      readonly what: 'badge' | 'box' | 'slip' | Extract<Scan, { kind: 'wrong-kind' }>['what'];
    }
  | { readonly kind: 'damaged'; readonly cause: Extract<Scan, { kind: 'damaged' }>['cause'] }
  | { readonly kind: 'tube' | 'opaque' | 'command' | 'nothing' };

export type LaneEffect =
  | { readonly type: 'issue'; readonly help: HelpKind; readonly person: Person | undefined }
  | { readonly type: 'hold'; readonly person: Person }
  | { readonly type: 'write'; readonly slip: SlipRow; readonly person: Person }
  | { readonly type: 'wait' | 'void'; readonly slip: SlipRow }
  | { readonly type: 'clear' | 'skip' }
  | { readonly type: 'refuse'; readonly why: LaneRefusal };

/**
 * The rules of the lane. One tap issues a slip; a person who was scanned or typed in before goes onto it. Somebody who cannot use the app
 * and of whom nothing is known yet is asked for at once: their slip waits. A scan belongs to the slip that waits, otherwise to the next tap.
 */
export function decide(state: LaneState, event: LaneEvent): LaneEffect {
  switch (event.type) {
    case 'tap':
      return { type: 'issue', help: event.help, person: state.person };
    case 'person':
      return place(state, event.person);
    case 'scan':
      return scanned(state, event.scan);
    case 'undo':
      return undo(state);
    case 'skip':
      return skip(state);
    case 'add':
      return state.last ? { type: 'wait', slip: state.last } : { type: 'refuse', why: { kind: 'nothing' } };
  }
}

function scanned(state: LaneState, scan: Scan): LaneEffect {
  switch (scan.kind) {
    case 'person':
      return place(state, scan.person);
    case 'slip':
      return scan.person
        ? place(state, scan.person)
        : { type: 'refuse', why: { kind: 'wrong', what: 'slip' } };
    case 'command':
      return obey(state, scan.command);
    case 'badge':
    case 'box':
      return { type: 'refuse', why: { kind: 'wrong', what: scan.kind } };
    case 'wrong-kind':
      return { type: 'refuse', why: { kind: 'wrong', what: scan.what } };
    case 'damaged':
      return { type: 'refuse', why: { kind: 'damaged', cause: scan.cause } };
    case 'tube':
    case 'opaque':
      return { type: 'refuse', why: { kind: scan.kind } };
  }
}

function obey(state: LaneState, command: Command): LaneEffect {
  const help = helpKinds.find((kind) => kind === command);
  if (help) return { type: 'issue', help, person: state.person };
  if (command === 'undo') return undo(state);
  if (command === 'cancel' || command === 'next') return skip(state);
  return { type: 'refuse', why: { kind: 'command' } };
}

function place({ waiting }: LaneState, person: Person): LaneEffect {
  return waiting ? { type: 'write', slip: waiting, person } : { type: 'hold', person };
}

/** The last thing first: who was scanned, then the tap. */
function undo({ person, last }: LaneState): LaneEffect {
  if (person) return { type: 'clear' };
  return last ? { type: 'void', slip: last } : { type: 'refuse', why: { kind: 'nothing' } };
}

function skip({ person, waiting }: LaneState): LaneEffect {
  if (waiting) return { type: 'skip' };
  return person ? { type: 'clear' } : { type: 'refuse', why: { kind: 'nothing' } };
}
