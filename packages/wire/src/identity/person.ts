import { personSources, sexes } from '@mauxn/domain';
import * as z from 'zod/mini';
import { birth, id, line, text } from '../scalar.ts';

const source = z.enum(personSources);

/** A person as captured; the meaning of each field stands at `Person` in the domain. */
export const person = z.strictObject({
  name: line,
  birth: z.optional(birth),
  sex: z.optional(z.enum(sexes)),
  idNumber: z.optional(z.string().check(z.regex(/^[0-9A-Z]{4,20}$/))),
  phone: z.optional(z.string().check(z.regex(/^[0-9+]{3,16}$/))),
  insurance: z.optional(z.string().check(z.regex(/^[0-9A-Z]{10,15}$/))),
  qid: z.optional(line),
  address: z.optional(text(400)),
  source,
  fieldSources: z.optional(
    z.strictObject({
      name: z.optional(source),
      birth: z.optional(source),
      sex: z.optional(source),
      idNumber: z.optional(source),
      phone: z.optional(source),
      insurance: z.optional(source),
      qid: z.optional(source),
      address: z.optional(source),
    }),
  ),
  opaque: z.optional(text(4096)),
  registration: z.optional(id),
});
