import { normalizeText } from '@mauxn/domain';
import * as z from 'zod/mini';

/** UUIDv7 made by whoever creates the thing, lower case. */
export const id = z
  .string()
  .check(z.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/));

/** Milliseconds since 1970, by the clock of whoever says it; up to the last moment that a date of four digits of year can say. */
export const instant = z.int().check(z.nonnegative(), z.lte(253_402_300_799_999));

/** A number that counts; as large as a 4-byte integer of the database. */
export const counting = z.int().check(z.nonnegative(), z.lte(2_147_483_647));

/** Any text that a database can hold: neither NUL nor half a character. */
export function text(most: number) {
  return z.string().check(z.maxLength(most), z.regex(/^[^\u0000\p{Cs}]*$/u));
}

export const tubeCode = z.string().check(z.regex(/^[\x21-\x7e]{4,32}$/));

/** A unit's path in the tree, such as `2025:08/2025:02215`. */
export const unitPath = z.string().check(z.regex(/^[0-9]{4}:[0-9]{2,5}(\/[0-9]{4}:[0-9]{2,5}){0,2}$/));

/** One line that a person typed or a code held. */
export const line = z.string().check(z.minLength(1), z.maxLength(200), z.regex(/^[^\u0000-\u001f\p{Cs}]*$/u));

/** A name that is told apart from others: two spellings that look the same are the same text. */
export const title = z.string().check(z.overwrite(normalizeText), z.minLength(1), z.maxLength(200));

export const birth = z.string().check(z.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/));
