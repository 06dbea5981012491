import { recallReasons, recallStates } from '@mauxn/domain';
import * as z from 'zod/mini';
import { get } from '../route.ts';
import { id, instant, tubeCode } from '../scalar.ts';

export const recall = z.object({
  id,
  state: z.enum(recallStates),
  reason: z.enum(recallReasons),
  openedAt: instant,
  tubeCode,
  siteName: z.string(),
  name: z.string(),
  birthYear: z.nullable(z.string()),
  phone: z.nullable(z.string()),
});
export type Recall = z.output<typeof recall>;

/** Recalls of a unit and everything below it: open ones first, then the others, each in the order in which they were opened. */
export const listRecalls = get('/api/unit/:unit/recalls', 'recall.read', {
  params: z.object({ unit: id }),
  query: z.object({
    /** Last recall of the page before. */
    after: z.optional(id),
    /** State that it had there: it may have another by now, and the list must go on where it stopped. */
    state: z.optional(z.enum(recallStates)),
  }),
  answer: z.object({ recalls: z.array(recall), more: z.boolean() }),
});
