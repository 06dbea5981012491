import { rapidResults, rapidStates, rapidTimings, rapidVoidReasons } from '@mauxn/domain';
import * as z from 'zod/mini';
import { get } from '../route.ts';
import { counting, id, instant, tubeCode } from '../scalar.ts';

export const rapidTest = z.object({
  id,
  state: z.enum(rapidStates),
  result: z.nullable(z.enum(rapidResults)),
  timing: z.nullable(z.enum(rapidTimings)),
  voided: z.nullable(z.enum(rapidVoidReasons)),
  /** Two readings differ, and a person has to decide. */
  disputed: z.boolean(),
  startedAt: instant,
  readAt: z.nullable(instant),
  kit: z.string(),
  label: z.nullable(tubeCode),
  siteName: z.string(),
  name: z.string(),
  birthYear: z.nullable(z.string()),
  phone: z.nullable(z.string()),
  /** The RT-PCR tube that confirms a positive one. */
  tubeCode: z.nullable(tubeCode),
});
export type RapidTest = z.output<typeof rapidTest>;

/** Of the whole day, voided tests apart: `early` and `late` are among the results. */
export const rapidCounts = z.object({
  started: counting,
  running: counting,
  negative: counting,
  positive: counting,
  invalid: counting,
  early: counting,
  late: counting,
  voided: counting,
});
export type RapidCounts = z.output<typeof rapidCounts>;

const day = z.string().check(z.regex(/^20\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/));

/** Tests started on a day in Vietnam (`YYYY-MM-DD`), in the order in which they were started; counts are of the whole day. */
const shape = {
  query: z.object({
    day,
    /** Last test of the page before. */
    after: z.optional(id),
  }),
  answer: z.object({ tests: z.array(rapidTest), counts: rapidCounts, more: z.boolean() }),
};

export const listSiteRapid = get('/api/site/:site/rapid-tests', 'rapid.read', {
  params: z.object({ site: id }),
  ...shape,
});

/** Of the sites of a unit and of everything below it. */
export const listUnitRapid = get('/api/unit/:unit/rapid-tests', 'rapid.read-unit', {
  params: z.object({ unit: id }),
  ...shape,
});
