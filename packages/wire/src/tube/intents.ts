import { largestPool, tubeKinds, voidReasons } from '@mauxn/domain';
import * as z from 'zod/mini';
import { person } from '../identity/person.ts';
import { counting, id, line, tubeCode } from '../scalar.ts';
import { sampledPerson } from '../slip/intents.ts';

/** The whole tube with its people. The tube's id is the id of this intent. */
export const tubeRecord = z
  .strictObject({
    code: tubeCode,
    kind: z.enum(tubeKinds),
    site: id,
    campaign: id,
    shift: id,
    people: z.array(sampledPerson).check(z.minLength(1), z.maxLength(largestPool)),
    /** The positive rapid test that this tube confirms. */
    rapid: z.optional(id),
  })
  .check(z.refine((tube) => tube.kind === 'site-pool' || tube.people.length === 1));

/** See `TubeCorrection` in the domain for `edition`. */
export const tubeCorrect = z.strictObject({
  tube: id,
  edition: counting.check(z.positive()),
  code: z.optional(tubeCode),
  people: z.optional(
    z.array(z.strictObject({ n: z.int().check(z.nonnegative(), z.lt(largestPool)), set: z.partial(person) })),
  ),
  reason: z.optional(line),
});

export const tubeVoid = z.strictObject({
  tube: id,
  reason: z.enum(voidReasons),
  note: z.optional(line),
});
