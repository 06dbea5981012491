import { isPlausibleName, normalizeText, parseBirth, sexes } from '@mauxn/domain';
import * as z from 'zod/mini';
import { birth, id, text } from '../scalar.ts';

/** A line of free text of a list, as it is stored. */
const words = (most: number) => text(most).check(z.overwrite(normalizeText), z.minLength(1));

/** A row of a list that was read; the meaning of each field stands at `ListedPerson` in the domain. */
export const listedPerson = z.strictObject({
  name: text(200).check(z.overwrite(normalizeText), z.refine(isPlausibleName)),
  birth: z.optional(birth.check(z.refine((day) => parseBirth(day).ok))),
  sex: z.optional(z.enum(sexes)),
  idNumber: z.optional(z.string().check(z.regex(/^[0-9A-Z]{4,20}$/))),
  phone: z.optional(z.string().check(z.regex(/^[0-9+]{3,16}$/))),
  insurance: z.optional(z.string().check(z.regex(/^[0-9A-Z]{10,15}$/))),
  address: z.optional(words(400)),
  group: z.optional(words(200)),
  note: z.optional(words(400)),
});

/** Somebody on a list, as the service tells it: it was checked on its way in, and one odd row must not keep a device from a whole page. */
export const registration = z.object({
  id,
  name: z.string(),
  birth: z.optional(z.string()),
  sex: z.optional(z.enum(sexes)),
  idNumber: z.optional(z.string()),
  phone: z.optional(z.string()),
  insurance: z.optional(z.string()),
  address: z.optional(z.string()),
  group: z.optional(z.string()),
  note: z.optional(z.string()),
});
