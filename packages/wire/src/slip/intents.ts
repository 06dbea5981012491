import { helpKinds } from '@mauxn/domain';
import * as z from 'zod/mini';
import { person } from '../identity/person.ts';
import { id } from '../scalar.ts';

/** The secret that stands on a slip (`makeSlipId` in the domain). The log keeps it in the bytes of its batch; the state has its hash. */
export const slipId = z.string().check(z.regex(/^[0-9A-HJKMNP-TV-Z]{10}$/));

/** One person who was helped, and the slip that they were given. Who they are stands on the slip only, and later in their tube. */
export const slipIssue = z.strictObject({
  slip: slipId,
  help: z.enum(helpKinds),
  /** Called out at the lane: the device's letter and the count of its shift. */
  number: z.string().check(z.regex(/^[A-Z]{1,3}-\d{3,6}$/)),
  site: id,
  campaign: id,
  shift: id,
});

/** Takes back a tap by mistake. `issue` is the id of the `slip.issue` intent; a slip that was handed out still opens its result. */
export const slipVoid = z.strictObject({ issue: id });

/** Somebody in a tube; with the slip that they came with. */
export const sampledPerson = z.extend(person, { slip: z.optional(slipId) });
