import { unitLevels } from '@mauxn/domain';
import * as z from 'zod/mini';
import { get } from '../route.ts';
import { id, unitPath } from '../scalar.ts';

export const unit = z.object({ id, path: unitPath, level: z.enum(unitLevels), name: z.string() });
export type Unit = z.output<typeof unit>;

/** The unit itself and everything below it. */
export const listUnits = get('/api/unit/:unit/units', 'unit.read', {
  params: z.object({ unit: id }),
  query: z.object({}),
  answer: z.object({ units: z.array(unit) }),
});
