import { causes } from '@mauxn/domain';
import * as z from 'zod/mini';
import { noParams, post } from './route.ts';
import { id, instant } from './scalar.ts';

/** Media type of a batch: one intent as JSON per line, compressed by gzip (docs/sync.md, P2). */
export const batchType = 'application/x-ndjson';
/** Header that carries the batch's id, made once when the device seals the batch. */
export const batchHeader = 'x-mauxn-batch';
/** Largest batch that the service takes: number of intents, and bytes before and after compression. */
export const batchLimit = { intents: 500, bytes: 2_000_000, sentBytes: 500_000 } as const;

/** How a batch was received. `outcomes` holds one letter per line, in order; `exceptions` says why for each that is not `a`. */
export const pushAnswer = z.object({
  epoch: id,
  serverTime: instant,
  batch: id,
  outcomes: z.string().check(z.regex(/^[afhr]*$/)),
  exceptions: z.array(
    z.object({
      /** Place in the batch, from 0. */
      line: z.int(),
      cause: z.enum(causes),
      /** What it collides with, for a person to read: a tube code, a site and a time. */
      detail: z.optional(z.string()),
    }),
  ),
});
export type PushAnswer = z.output<typeof pushAnswer>;

/** The body is bytes: it is parsed line by line, after the receipt was looked up. */
export const push = post('/api/push', 'field.push', {
  params: noParams,
  body: z.unknown(),
  answer: pushAnswer,
});
