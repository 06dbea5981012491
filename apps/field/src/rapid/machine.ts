import type { RapidRow } from '@mauxn/offline';
import { obey, voidFor } from './commands.ts';
import { fail, underFailure } from './failing.ts';
import { scanned, selectTest, takePerson } from './scanning.ts';
import type { RapidContext, RapidEvent, RapidState, Step } from './state.ts';

/**
 * The rules of the screen of rapid tests: a person starts a test, the same person again selects it, a command reads it
 * (domain.md, Rapid antigen).
 */
export function step(context: RapidContext, state: RapidState, event: RapidEvent): Step {
  if (event.type === 'board') return { state: { ...state, board: event.board } };
  const failing = underFailure(state, event);
  if (failing) return failing;
  // The switch narrows the event; each branch is one call.
  switch (event.type) {
    case 'scan':
      return scanned(context, state, event.scan);
    case 'person':
      return takePerson(context, state, withOpaque(state, event.person));
    case 'select':
      return selectTest(state, event.test);
    case 'command':
      return obey(context, state, event.command);
    case 'kit':
      return changeKit(context, state, event.name);
    case 'void':
      return voidFor(state, event.reason);
    case 'started':
      return started(state, event.row);
    case 'read':
      return read(state, event.row);
    case 'voided':
      return {
        state: { ...done(state, event.row), last: undefined },
        feedback: { key: 'voided', row: event.row },
      };
    case 'failed':
      return fail(state, event.failure, event.effect);
    case 'retry':
    case 'give-up':
      // Answers of the failure, and nothing has failed.
      return { state };
  }
}

function withOpaque({ opaque }: RapidState, person: RapidRow['person']): RapidRow['person'] {
  return opaque === undefined || person.opaque ? person : { ...person, opaque };
}

function changeKit({ kits }: RapidContext, state: RapidState, name: string): Step {
  const kit = kits.find((one) => one.name === name);
  if (!kit) return { state };
  return { state: { ...state, kit: name }, feedback: { key: 'kit-changed', kit } };
}

function started(state: RapidState, row: RapidRow): Step {
  const next = { ...done(state, row), label: undefined, opaque: undefined };
  return { state: next, feedback: { key: 'started', row } };
}

/** A positive person stands there still: the tube is offered before the next one is called. */
function read(state: RapidState, row: RapidRow): Step {
  const offer = row.reading?.result === 'positive' && row.tube === undefined ? row : undefined;
  return { state: { ...done(state, row), offer }, feedback: { key: 'read', row } };
}

/** The board with the row as it is now: the next scan may come before the database tells of it. */
function done(state: RapidState, row: RapidRow): RapidState {
  const others = (rows: readonly RapidRow[]) => rows.filter(({ id }) => id !== row.id);
  const running = others(state.board.running);
  const ended = others(state.board.ended);
  const board =
    row.state === 'running' ? { running: [...running, row], ended } : { running, ended: [row, ...ended] };
  return { ...state, board, selected: undefined, question: undefined, offer: undefined, last: row.id };
}
