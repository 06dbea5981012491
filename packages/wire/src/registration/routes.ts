import { registrationAnswers } from '@mauxn/domain';
import * as z from 'zod/mini';
import { get, post } from '../route.ts';
import { id } from '../scalar.ts';
import { listedPerson, registration } from './person.ts';

const ofSite = z.object({ site: id });

/** Most rows of one request, and the most bytes that they may have; a longer list comes in several. */
export const listPart = { rows: 500, bytes: 1_000_000 } as const;

const rows = z.strictObject({
  campaign: id,
  people: z.array(listedPerson).check(z.minLength(1), z.maxLength(listPart.rows)),
});
const rowAnswers = z.object({
  /** One word per row, in order. */
  answers: z.array(z.enum(registrationAnswers)),
});

/** The campaigns of a site, with the length of each list and how many of its people were swabbed. Names nobody. */
export const listRegistrationLists = get('/api/site/:site/registration-lists', 'registration.read', {
  params: ofSite,
  query: z.object({}),
  answer: z.object({
    lists: z.array(z.object({ campaign: id, name: z.string(), registered: z.int(), swabbed: z.int() })),
  }),
});

/** The people of one list in the order in which they were registered. */
export const listRegistrations = get('/api/site/:site/registrations', 'registration.read', {
  params: ofSite,
  query: z.object({
    campaign: id,
    /** Last registration of the page before. */
    after: z.optional(id),
  }),
  answer: z.object({ registrations: z.array(registration), more: z.boolean() }),
});

/** What an import of these rows would do to each. Changes nothing. */
export const checkRegistrations = post('/api/site/:site/registrations/check', 'registration.write', {
  params: ofSite,
  body: rows,
  answer: rowAnswers,
});

/**
 * Puts people on the list of a campaign at a site. Rows that are there already stay as they are, so the same file may come again, whole
 * or in part. A row that names somebody of the list by ID number and name, and says more or something else of them, changes them.
 * `too_large`: the list would be longer than `largestRegistrationList`, and nothing of this request is on it.
 */
export const addRegistrations = post('/api/site/:site/registrations', 'registration.write', {
  params: ofSite,
  body: rows,
  answer: rowAnswers,
});

/** Takes people off the list, also on the devices; without `registrations` the whole list. Swabs that were taken stay. */
export const withdrawRegistrations = post('/api/site/:site/registrations/withdrawn', 'registration.write', {
  params: ofSite,
  body: z.strictObject({
    campaign: id,
    registrations: z.optional(z.array(id).check(z.minLength(1), z.maxLength(listPart.rows))),
  }),
  answer: z.object({ withdrawn: z.int() }),
});
