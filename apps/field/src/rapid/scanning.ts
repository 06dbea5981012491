import type { Person, Scan } from '@mauxn/domain';
import type { RapidRow } from '@mauxn/offline';
import { isAlike, isSurelySame } from '../person/surely-same.ts';
import { obey } from './commands.ts';
import { kitOf, type RapidContext, type RapidState, type Step, testOf } from './state.ts';

export function scanned(context: RapidContext, state: RapidState, scan: Scan): Step {
  switch (scan.kind) {
    case 'tube':
      return scannedCode(state, scan.code);
    case 'person':
      return takePerson(context, state, scan.person);
    case 'command':
      return obey(context, state, scan.command);
    case 'badge':
    case 'box':
    case 'slip':
      return { state, feedback: { key: 'wrong-kind', what: scan.kind } };
    case 'wrong-kind':
      return { state, feedback: { key: 'wrong-kind', what: scan.what } };
    case 'damaged':
      return { state, feedback: { key: 'damaged', cause: scan.cause } };
    case 'opaque':
      return {
        state: { ...state, opaque: scan.text },
        feedback: { key: 'opaque-kept' },
        effect: { type: 'type-person' },
      };
  }
}

/** A code on a cassette selects its test. One that nobody knows is the tube that was offered, or the label of the next person. */
function scannedCode(state: RapidState, code: string): Step {
  const { running, ended } = state.board;
  const labelled = running.find(({ label }) => label === code);
  if (labelled) return select(state, labelled);
  if (state.offer) {
    const next = { ...state, offer: undefined, selected: undefined };
    return { state: next, effect: { type: 'swab', test: state.offer, code } };
  }
  const used = ended.find(({ label, state: was }) => label === code && was === 'read');
  if (used) return { state, feedback: { key: 'label-used', code, name: used.person.name } };
  return {
    state: { ...state, label: code, selected: undefined, question: undefined },
    feedback: { key: 'label-kept', code },
  };
}

/** A card that is read once more right after its result must not start the next test. */
const justReadMs = 10 * 60_000;

/** Starts a test, or selects the one that this person has. Whoever scans the next person has answered what was asked with no. */
export function takePerson(context: RapidContext, before: RapidState, person: Person): Step {
  const state: RapidState = { ...before, question: undefined, offer: undefined };
  const isThem = (row: RapidRow) => isSurelySame(row.person, person) || isAlike(row.person, person);
  const running = state.board.running.find(isThem);
  if (running) return select({ ...state, opaque: undefined }, running);
  const just = state.board.ended.find((row) => isThem(row) && isJustRead(row, context.now));
  if (just) return selectTest({ ...state, opaque: undefined }, just.id);
  if (context.spaceFull) return { state, feedback: { key: 'space-full' } };
  const kit = kitOf(state, context.kits);
  if (!kit) return { state, feedback: { key: 'no-kit' } };
  return {
    state: { ...state, selected: undefined },
    effect: { type: 'start', person, kit, label: state.label },
  };
}

/** An invalid test is done again at once, with the same card. */
function isJustRead({ state, reading }: RapidRow, now: number): boolean {
  return state === 'read' && reading?.result !== 'invalid' && now - (reading?.readAt ?? 0) < justReadMs;
}

/** A test of the board: a running one is to be read, one that ended is looked at, and offers its tube again. */
export function selectTest(state: RapidState, id: string): Step {
  const row = testOf(state, id);
  if (!row) return { state };
  if (row.state === 'running') return select(state, row);
  const isOpen = row.state === 'read' && row.reading?.result === 'positive' && row.tube === undefined;
  const next = { ...state, selected: row.id, question: undefined, offer: isOpen ? row : undefined };
  return { state: next, feedback: { key: isOpen ? 'offered' : 'already-read', row } };
}

function select(state: RapidState, row: RapidRow): Step {
  const next = { ...state, selected: row.id, question: undefined, offer: undefined };
  return { state: next, feedback: { key: 'selected', row } };
}
