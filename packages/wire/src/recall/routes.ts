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

export const listRecalls = get('/api/unit/:unit/recalls', 'recall.read', {
  params: z.object({ unit: id }),
  query: z.object({ after: z.optional(id) }),
  answer: z.object({ recalls: z.array(recall), more: z.boolean() }),
});
