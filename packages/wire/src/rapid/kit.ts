import { longestRapidMinutes } from '@mauxn/domain';
import * as z from 'zod/mini';
import { line } from '../scalar.ts';

const minutes = z.int().check(z.nonnegative(), z.lte(longestRapidMinutes));

/** The meaning of each field stands at `RapidKit` in the domain. */
export const rapidKit = z
  .strictObject({ name: line, readFrom: minutes, readTo: minutes })
  .check(z.refine((kit) => kit.readFrom < kit.readTo));
