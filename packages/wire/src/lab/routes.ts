import { resultStates, resultValues, testMethods, tubeKinds, voidReasons } from '@mauxn/domain';
import * as z from 'zod/mini';
import { get, post } from '../route.ts';
import { id, instant, text, tubeCode } from '../scalar.ts';

const ofLab = z.object({ lab: id });

/** One version of what was found in a tube. */
export const benchResult = z.object({
  id,
  version: z.int(),
  value: z.enum(resultValues),
  /** Cycle threshold, when the method gives one. */
  ct: z.nullable(z.number()),
  method: z.enum(testMethods),
  state: z.enum(resultStates),
  enteredBy: z.object({ id, name: z.string() }),
  enteredAt: instant,
  reviewedBy: z.nullable(z.object({ id, name: z.string() })),
  /** Why a released version was replaced, or an entry returned. */
  reason: z.nullable(z.string()),
});
export type BenchResult = z.output<typeof benchResult>;

/**
 * A tube as the lab has it in its hand. `tube` is null while its record has not arrived ("data to follow"); the record is matched
 * by code when it does.
 */
export const benchTube = z.object({
  reception: id,
  code: tubeCode,
  receivedAt: instant,
  tube: z.nullable(
    z.object({
      id,
      kind: z.enum(tubeKinds),
      siteName: z.string(),
      sampledAt: instant,
      people: z.array(z.object({ name: z.string(), birthYear: z.nullable(z.string()) })),
    }),
  ),
  /** Why its record does not come: the site voided it, and no other record has claimed the code since. */
  voided: z.optional(z.nullable(z.object({ siteName: z.string(), reason: z.enum(voidReasons) }))),
  /** True when two records claim this code: nothing is released before a person decides. */
  contested: z.boolean(),
  result: z.nullable(benchResult),
  /** What the people of this tube were told and still stands, while `result` is a newer version that is not released yet. */
  standing: z.optional(z.nullable(z.object({ value: z.enum(resultValues), ct: z.nullable(z.number()) }))),
});
export type BenchTube = z.output<typeof benchTube>;

/** Queues of the bench: what waits for entry, for review, for release; and what was released. */
export const benchQueues = ['to-enter', 'to-review', 'to-release', 'released', 'all'] as const;
export type BenchQueue = (typeof benchQueues)[number];

/**
 * A page of a queue: who has waited longest comes first, but in `released` and `all` what came last. `counts` holds the length of every
 * queue of the lab, whatever is filtered.
 */
export const listBench = get('/api/lab/:lab/tubes', 'lab.read', {
  params: ofLab,
  query: z.object({
    queue: z._default(z.enum(benchQueues), 'all'),
    /** Part of a tube code. */
    code: z.optional(text(32)),
    /** Reception id after which the page starts. */
    after: z.optional(id),
  }),
  answer: z.object({
    tubes: z.array(benchTube),
    more: z.boolean(),
    counts: z.record(z.enum(benchQueues), z.int()),
  }),
});

/**
 * Receives a tube by its code. The same tube scanned again changes nothing and says so; one that another lab received is refused as
 * `already_exists`.
 */
export const receiveTube = post('/api/lab/:lab/receptions', 'lab.receive', {
  params: ofLab,
  body: z.strictObject({ id, code: tubeCode }),
  answer: z.object({ tube: benchTube, again: z.boolean() }),
});

/** Enters the result of a tube that has none, also while its data is to follow. The same id again gives the same answer. */
export const enterResult = post('/api/lab/:lab/results', 'result.enter', {
  params: ofLab,
  body: z.strictObject({
    id,
    reception: id,
    value: z.enum(resultValues),
    ct: z.optional(z.nullable(z.number().check(z.gte(0), z.lte(60)))),
    method: z._default(z.enum(testMethods), 'rt-pcr'),
  }),
  answer: benchTube,
});

/** Told to people; blanks around it count for nothing. */
const reason = z.string().check(z.trim(), z.minLength(3), z.maxLength(300), z.regex(/^[^\u0000\p{Cs}]*$/u));
const resultIds = z.array(id).check(z.minLength(1), z.maxLength(5000));

/** What became of each result of a bulk act: done, or why it was left as it was. */
export const bulkAnswer = z.object({
  done: z.array(id),
  refused: z.array(
    z.object({
      id,
      why: z.enum(['own_entry', 'wrong_state', 'data_to_follow', 'contested', 'not_found']),
    }),
  ),
});
export type BulkAnswer = z.output<typeof bulkAnswer>;

/**
 * A second person's verdict on entries. A returned one frees its tube to be entered anew; a returned amendment is over, and what was
 * released before stands.
 */
export const reviewResults = post('/api/lab/:lab/reviews', 'result.review', {
  params: ofLab,
  body: z.discriminatedUnion('verdict', [
    z.strictObject({ verdict: z.literal('reviewed'), results: resultIds }),
    z.strictObject({ verdict: z.literal('returned'), results: resultIds, reason }),
  ]),
  answer: bulkAnswer,
});

/** Puts reviewed results in force and tells the people. Nobody releases what they entered themselves. */
export const releaseResults = post('/api/lab/:lab/releases', 'result.release', {
  params: ofLab,
  body: z.strictObject({ results: resultIds }),
  answer: bulkAnswer,
});

/**
 * Enters a new version of a released result. It is reviewed and released like any other; until then the old one stands. Whoever
 * entered that one does not amend it (`own_entry`).
 */
export const amendResult = post('/api/lab/:lab/amendments', 'result.amend', {
  params: ofLab,
  body: z.strictObject({
    id,
    result: id,
    value: z.enum(resultValues),
    ct: z.optional(z.nullable(z.number().check(z.gte(0), z.lte(60)))),
    reason,
  }),
  answer: benchTube,
});
