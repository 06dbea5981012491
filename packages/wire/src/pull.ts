import { causes, outcomes } from '@mauxn/domain';
import * as z from 'zod/mini';
import { campaign } from './device/routes.ts';
import { registration } from './registration/person.ts';
import { get, noParams } from './route.ts';
import { id, instant, tubeCode } from './scalar.ts';

/** What moves back to the field, and nothing else (architecture: the way of one sample). */
export const change = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('site'), site: id, name: z.string() }),
  z.object({ kind: z.literal('campaign'), campaign }),
  /** Codes that were bound, with where and when. */
  z.object({
    kind: z.literal('tubes-used'),
    site: id,
    siteName: z.string(),
    at: instant,
    codes: z.array(tubeCode),
  }),
  /** The outcome of an intent changed after it was answered: held and now applied, flagged and now decided. */
  z.object({
    kind: z.literal('outcome'),
    intent: id,
    outcome: z.enum(outcomes),
    cause: z.optional(z.enum(causes)),
  }),
  /** Somebody at this site has to be swabbed again. */
  z.object({ kind: z.literal('recall'), recall: id, name: z.string(), tubeCode, reason: z.string() }),
  /** People who came on the pre-registration list of a campaign at this site or were changed there, and those who left it. */
  z.object({
    kind: z.literal('registrations'),
    campaign: id,
    people: z.array(registration),
    withdrawn: z.array(id),
  }),
]);
export type Change = z.output<typeof change>;

/** Opaque place in the feed; `0` is its beginning. No longer than two numbers that a database can hold in eight bytes. */
export const cursor = z.string().check(z.regex(/^[0-9]{1,19}(\.[0-9]{1,18})?$/));

export const pullAnswer = z.object({
  epoch: id,
  serverTime: instant,
  cursor,
  /** True when another page waits. */
  more: z.boolean(),
  changes: z.array(change),
});
export type PullAnswer = z.output<typeof pullAnswer>;

export const pull = get('/api/pull', 'field.pull', {
  params: noParams,
  query: z.object({ cursor: z._default(cursor, '0') }),
  answer: pullAnswer,
});
