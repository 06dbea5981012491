import type { IntentName } from '@mauxn/domain';
import * as z from 'zod/mini';
import { rapidRead, rapidStart, rapidVoid } from './rapid/intents.ts';
import { counting, id, instant } from './scalar.ts';
import { shiftClose, shiftOpen } from './shift/intents.ts';
import { slipIssue, slipVoid } from './slip/intents.ts';
import { tubeCorrect, tubeRecord, tubeVoid } from './tube/intents.ts';

const envelope = {
  id,
  device: id,
  /** Counts 1, 2, 3 … per device without gaps. */
  seq: counting.check(z.positive()),
  /** Member of staff who did it. */
  actor: id,
  /** Clock of the device. */
  at: instant,
  wire: z.int().check(z.positive()),
};

function intentOf<const Name extends IntentName, Args extends z.core.$ZodType>(name: Name, args: Args) {
  return z.strictObject({ ...envelope, name: z.literal(name), args });
}

/** One thing that a member of staff did, named and complete (docs/sync.md, T1). */
export const intent = z.discriminatedUnion('name', [
  intentOf('shift.open', shiftOpen),
  intentOf('tube.record', tubeRecord),
  intentOf('tube.correct', tubeCorrect),
  intentOf('tube.void', tubeVoid),
  intentOf('rapid.start', rapidStart),
  intentOf('rapid.read', rapidRead),
  intentOf('rapid.void', rapidVoid),
  intentOf('slip.issue', slipIssue),
  intentOf('slip.void', slipVoid),
  intentOf('shift.close', shiftClose),
]);
export type Intent = z.output<typeof intent>;
export type IntentOf<Name extends IntentName> = Extract<Intent, { name: Name }>;

/** The part of an intent that every wire number shares: enough to log and answer what cannot be applied. */
export const intentHead = z.object({ id, device: id, seq: envelope.seq, actor: id, at: instant });
