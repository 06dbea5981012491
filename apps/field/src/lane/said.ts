import type { SlipRow } from '@mauxn/offline';
import { m } from '../paraglide/messages.js';
import { helpName } from '../text/words.ts';
import { damageTexts, wrongKindTexts } from '../work/refused-codes.ts';
import { done, look, refused, type Said } from '../work/said.ts';
import type { LaneEffect, LaneRefusal } from './decide.ts';

/** What is said after an effect; `row` is the slip that it made or changed. */
export function saidOf(effect: LaneEffect, row: SlipRow | undefined): Said | undefined {
  const number = row?.number;
  switch (effect.type) {
    case 'issue':
      return done(
        'check',
        m.lane_said_issued({ help: helpName[effect.help]() }),
        effect.person?.name,
        number,
      );
    case 'hold':
      return done('person', m.lane_said_held({ name: effect.person.name }), m.lane_said_held_next());
    case 'write':
      return done(
        'person',
        m.lane_said_written({ name: effect.person.name }),
        m.lane_said_written_next(),
        number,
      );
    case 'void':
      return look('undo', m.lane_said_undone(), m.lane_said_undone_next(), number);
    case 'clear':
      return look('undo', m.lane_said_removed());
    case 'skip':
      return look('list', m.lane_said_skipped());
    case 'wait':
      return look('person', m.lane_waiting({ number: effect.slip.number }), m.lane_waiting_how());
    case 'refuse':
      return refusal(effect.why);
  }
}

export function saidOfFailure(): Said {
  return refused('warning', m.lane_said_failed(), m.lane_said_failed_next());
}

function refusal(why: LaneRefusal): Said {
  switch (why.kind) {
    case 'wrong':
      return refused('cross', wrongKindTexts[why.what].title(), wrongKindTexts[why.what].fix());
    case 'damaged':
      return refused('warning', damageTexts[why.cause].title(), damageTexts[why.cause].fix());
    case 'tube':
      return refused('tube', m.lane_said_tube(), m.lane_said_tube_next());
    case 'opaque':
      return refused('question', m.lane_said_opaque(), m.lane_said_opaque_next());
    case 'command':
      return refused('cross', m.lane_said_not_here(), m.lane_said_not_here_next());
    case 'nothing':
      return look('undo', m.lane_said_nothing());
  }
}
