import { rapidResults, rapidVoidReasons } from '@mauxn/domain';
import * as z from 'zod/mini';
import { person } from '../identity/person.ts';
import { id, instant, line, tubeCode } from '../scalar.ts';
import { rapidKit } from './kit.ts';

/**
 * One rapid test of one person, started at this intent's `at`. The test's id is the id of this intent. The kit is said whole: whether a
 * reading was in time is decided by the leaflet that the device had.
 */
export const rapidStart = z.strictObject({
  person,
  site: id,
  campaign: id,
  shift: id,
  kit: rapidKit,
  /** Code on the cassette, where it has one. */
  label: z.optional(tubeCode),
});

/** `readAt`: when the lines were looked at, by the clock that started the test. Early or late follows from it and is not said. */
export const rapidRead = z.strictObject({ test: id, result: z.enum(rapidResults), readAt: instant });

export const rapidVoid = z.strictObject({
  test: id,
  reason: z.enum(rapidVoidReasons),
  note: z.optional(line),
});
