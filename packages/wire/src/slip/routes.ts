import { helpKinds } from '@mauxn/domain';
import * as z from 'zod/mini';
import { get } from '../route.ts';
import { counting, id } from '../scalar.ts';

const day = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/));

/** People helped in one way at one site on one day, by the day in Vietnam on which it was done (`YYYY-MM-DD`). */
export const helpFigure = z.object({
  site: id,
  siteName: z.string(),
  day,
  help: z.enum(helpKinds),
  people: counting,
});
export type HelpFigure = z.output<typeof helpFigure>;

/** Of the sites of a unit and of everything below it, both days included. */
export const listHelp = get('/api/unit/:unit/help', 'help.read', {
  params: z.object({ unit: id }),
  query: z.object({ from: day, to: day }),
  answer: z.object({ figures: z.array(helpFigure) }),
});
